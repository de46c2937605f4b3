"""Words of findings in both languages: names of subjects and data, one sentence a fact."""

import re
from collections.abc import Callable, Iterable

from appwarden.catalogue.model import Catalogue
from appwarden.facts.model import (
    Access,
    Host,
    PermissionRequest,
    PermissionUse,
    Screen,
    SdkPresence,
    Start,
)
from appwarden.facts.policy.model import Check, Manner
from appwarden.findings.model import Disclosure
from appwarden.findings.policy_words import check_sentence, disclosure_sentence, manner_sentence
from appwarden.findings.scope import ABSENT_FACT, APP, SDK, Hit
from appwarden.model import Text

LISTED = 6
PHASES = {
    "pre_consent": Text(en="before consent", zh="同意前"),
    "guarded": Text(en="behind the stored consent", zh="已保存同意之后"),
    "after_consent": Text(en="after the user agreed", zh="点击同意之后"),
    "after_refusal": Text(en="after the user refused", zh="点击拒绝之后"),
    "user_action": Text(en="on an action of the user", zh="用户操作触发"),
    "background": Text(en="in the background", zh="后台"),
    "unreachable": Text(en="no way to it was found", zh="未发现可达路径"),
    "unknown": Text(en="at a moment that could not be told", zh="时机未能判定"),
}
SCREENS = {
    "consent_prompt": Text(en="a prompt for consent", zh="征求同意的提示"),
    "agree_control": Text(en="a control to agree", zh="同意控件"),
    "refuse_control": Text(en="a control to refuse", zh="拒绝控件"),
    "acknowledge_only": Text(en="a lone button to acknowledge", zh="仅有“知道了”类按钮"),
    "consent_ticked_by_default": Text(en="consent ticked by default", zh="默认勾选同意"),
    "policy_link": Text(en="a link to the privacy policy", zh="隐私政策入口"),
    "agreement_link": Text(en="a link to the user agreement", zh="用户协议入口"),
    "account_cancellation": Text(en="an entry to cancel the account", zh="账号注销入口"),
    "personalisation_switch": Text(
        en="a switch to turn personalisation off", zh="关闭个性化推荐的开关"
    ),
    "complaint_contact": Text(en="a contact for complaints", zh="投诉举报联系方式"),
    "permission_purpose": Text(en="a text on the purpose of a permission", zh="权限用途说明"),
    "shake_splash": Text(en="a splash page that reacts to motion", zh="响应摇动或转动的开屏页"),
}
STARTS = {
    "boot": Text(en="at boot", zh="开机时自启动"),
    "connectivity": Text(en="when the network changes", zh="网络变化时自启动"),
    "user_present": Text(en="when the screen is unlocked", zh="解锁屏幕时自启动"),
    "package_change": Text(en="when an app is installed or removed", zh="应用安装卸载时自启动"),
    "power": Text(en="when power is plugged in or out", zh="充电状态变化时自启动"),
    "other_broadcast": Text(en="at a broadcast of the system", zh="收到系统广播时自启动"),
    "restarts_itself": Text(en="by restarting itself", zh="自行重启"),
    "starts_package": Text(en="starts another app", zh="启动其他应用"),
    "binds_package": Text(en="binds to a service of another app", zh="绑定其他应用的服务"),
    "wakes_package": Text(en="wakes another app", zh="唤醒其他应用"),
    "account_sync": Text(en="through account synchronisation", zh="借助账号同步自启动"),
}
# What the facts write into a screen's detail besides a measure with its unit.
_DETAILS = {
    "no_refuse_control": Text(en="without a control to refuse", zh="没有拒绝控件"),
    "code": Text(en="ticked in code", zh="由代码勾选"),
}
_ORDINARY_WORD = re.compile(r"[A-Z][a-z]")
_NAMES = ("Android", "Bluetooth", "Wi-Fi")
_SEAM = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])")
_MEMBER = re.compile(r"L(?P<owner>[^;]+);->(?P<name>[^(:]+)")


def name_of_subject(subject: str, catalogue: Catalogue) -> Text:
    """Return the SDK's name, or words for the app itself; an unknown SDK keeps its id."""
    if subject == APP:
        return Text(en="the app", zh="应用自身代码")
    sdk = catalogue.sdks.get(subject.removeprefix(SDK))
    if sdk is None:
        return Text(en=subject.removeprefix(SDK), zh=subject.removeprefix(SDK))
    return Text(en=sdk.name.en, zh=sdk.name.zh if "SDK" in sdk.name.zh else f"{sdk.name.zh}SDK")


def name_of_data(data_type: str, catalogue: Catalogue) -> Text:
    """Return the data type's name; an unknown one keeps its id."""
    known = catalogue.data_types.get(data_type)
    return known.name if known is not None else Text(en=data_type, zh=data_type)


def data_in_sentence(data_type: str, catalogue: Catalogue) -> Text:
    """Return the data type's name as it stands inside an English sentence: `precise location`."""
    name = name_of_data(data_type, catalogue)
    return Text(en=inside_sentence(name.en), zh=name.zh)


def inside_sentence(name: str) -> str:
    """Write a name small, unless it begins with an abbreviation or somebody's name."""
    begins_large = _ORDINARY_WORD.match(name) and not name.startswith(_NAMES)
    return name[:1].lower() + name[1:] if begins_large else name


def spaced(zh: str) -> str:
    """Put a space where a Chinese character and a Latin letter or digit meet."""
    return _SEAM.sub(" ", zh)


def readable(symbol: str) -> str:
    """Turn `Lcom/x/App;->onCreate()V` into `com.x.App.onCreate`; leave other names as they are."""
    found = _MEMBER.match(symbol)
    if found is None:
        return symbol
    return f"{found['owner'].replace('/', '.')}.{found['name']}"


def short(symbol: str) -> str:
    """Turn a method or field into class and member name without the package, outer class first."""
    found = _MEMBER.match(symbol)
    if found is None:
        return symbol
    owner = found["owner"].rsplit("/", 1)[-1].replace("$", ".")
    return f"new {owner}" if found["name"] == "<init>" else f"{owner}.{found['name']}"


def short_permission(name: str) -> str:
    """Drop the prefix that all platform permissions share."""
    return name.removeprefix("android.permission.")


def listed(texts: Iterable[Text], last: str = "and") -> Text:
    """Join names, each once, the first of them only, with the count of the rest.

    `last` is the English word before the last one: `or` where one of them is enough.
    """
    unique = list(dict.fromkeys(texts))
    shown, more = unique[:LISTED], len(unique) - LISTED
    zh = "、".join(text.zh for text in shown)
    names = [text.en for text in shown]
    if more > 0:
        return Text(en=f"{', '.join(names)} and {more} more", zh=f"{zh}等{len(unique)}项")
    return Text(en=f" {last} ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))), zh=zh)


def same(words: str) -> Text:
    """Return words that read alike in both languages, such as a name in code."""
    return Text(en=words, zh=words)


def _access(access: Access, catalogue: Catalogue) -> Text:
    data, phase = data_in_sentence(access.data_type, catalogue), PHASES[access.phase]
    api, entry = short(access.api), readable(access.entry)
    en = f"Can read {data.en} by {api}, {phase.en}; the path starts at {entry}"
    zh = f"可通过 {api} 读取{data.zh}，时机：{phase.zh}；路径起点 {entry}"
    if access.frequency is not None:
        period = access.frequency.period_ms
        en += "; repeats by itself" if period is None else f"; repeats every {period / 1000:g} s"
        zh += "；自动重复" if period is None else f"；每 {period / 1000:g} 秒重复"
    return Text(en=f"{en}.", zh=f"{zh}。")


def _request(request: PermissionRequest, _: Catalogue) -> Text:
    names, phase = [short_permission(name) for name in request.permissions], PHASES[request.phase]
    return Text(
        en=f"Asks for {', '.join(names)}, {phase.en}.",
        zh=f"申请权限 {'、'.join(names)}，时机：{phase.zh}。",
    )


def _permission(use: PermissionUse, catalogue: Catalogue) -> Text:
    name = short_permission(use.name)
    known = catalogue.permissions.get(use.name)
    if not use.declared:
        return Text(en=f"{name} is not declared.", zh=f"未声明权限 {name}。")
    if not use.used_by and not (known is not None and known.use_visible):
        return Text(en=f"{name} is declared.", zh=f"声明了权限 {name}。")
    if not use.used_by:
        return Text(
            en=f"{name} is declared; no code that needs it was found.",
            zh=f"声明了权限 {name}，未发现需要它的代码。",
        )
    users = listed(name_of_subject(subject, catalogue) for subject in use.used_by)
    return Text(
        en=f"{name} is declared; needed by calls of {users.en}.",
        zh=f"声明了权限 {name}，使用者：{users.zh}。",
    )


def told_detail(detail: str) -> Text:
    """Return a screen's detail in words: what is missing on it, or a sensor's threshold."""
    if detail in _DETAILS:
        return _DETAILS[detail]
    return Text(
        en=detail.replace("m/s2", "m/s²").replace("deg", "degrees"),
        zh=detail.replace("m/s2", "米/秒²").replace("rad/s", "弧度/秒").replace("deg", "度"),
    )


def _screen(screen: Screen, _: Catalogue) -> Text:
    kind = SCREENS[screen.kind]
    quote = " ".join(screen.text.split())[:60]
    detail = told_detail(screen.detail)
    detail_en, detail_zh = (f" ({detail.en})", f"（{detail.zh}）") if screen.detail else ("", "")
    said_en, said_zh = (f": “{quote}”", f"：“{quote}”") if quote else ("", "")
    return Text(
        en=f"Shows {kind.en}{detail_en}{said_en}.",
        zh=f"界面含{kind.zh}{detail_zh}{said_zh}。",
    )


def _start(start: Start, _: Catalogue) -> Text:
    kind = STARTS[start.kind]
    component, target = readable(start.component), readable(start.target)
    return Text(
        en=f"{component}: {kind.en}" + (f" ({target})." if target else "."),
        zh=f"{component}：{kind.zh}" + (f"（{target}）。" if target else "。"),
    )


def _sdk(sdk: SdkPresence, catalogue: Catalogue) -> Text:
    name, basis = name_of_subject(SDK + sdk.id, catalogue), sdk.basis[0]
    return Text(
        en=f"{name.en} is in the app (trace: {basis.value}).",
        zh=f"应用内含{name.zh}（依据：{basis.value}）。",
    )


def _manifest(hit: Hit) -> Text:
    if hit.fact == ABSENT_FACT:
        kinds = [SCREENS[kind] for kind in hit.record.kind]
        return Text(
            en=f"Not found in layouts, strings or code: {', '.join(kind.en for kind in kinds)}.",
            zh=f"布局、字符串和代码中均未发现：{'、'.join(kind.zh for kind in kinds)}。",
        )
    target = hit.record.target_sdk
    return Text(en=f"targetSdkVersion is {target}.", zh=f"targetSdkVersion 为 {target}。")


def _host(host: Host, _: Catalogue) -> Text:
    return Text(en=f"Names the host {host.host}.", zh=f"出现主机 {host.host}。")


_SENTENCES: dict[type, Callable[..., Text]] = {
    Access: _access,
    PermissionRequest: _request,
    PermissionUse: _permission,
    Screen: _screen,
    Start: _start,
    SdkPresence: _sdk,
    Host: _host,
    Check: check_sentence,
    Disclosure: disclosure_sentence,
    Manner: manner_sentence,
}


def sentence(hit: Hit, catalogue: Catalogue) -> Text:
    """Say in one sentence what one fact shows."""
    tell = _SENTENCES.get(type(hit.record))
    told = tell(hit.record, catalogue) if tell is not None else _manifest(hit)
    return Text(en=told.en, zh=spaced(told.zh))
