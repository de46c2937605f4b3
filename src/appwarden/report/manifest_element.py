"""The parsed manifest in; one element of it as XML, and why the system runs a method, out."""

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from appwarden.artifact.model import Component, IntentFilter, Manifest
from appwarden.findings.words import listed, same
from appwarden.model import Text
from appwarden.report.names import readable_class

Lines = tuple[str, ...]
_TAGS = {"activity_alias": "activity-alias"}
_APPLICATION = "application"
_USES_SDK = "uses-sdk"
_ESCAPES = {'"': "&quot;", "\n": "&#10;"}
_MAIN = "android.intent.action.MAIN"
# Broadcasts named so are the platform's.
_OF_SYSTEM = "android."


def element_of(manifest: Manifest, symbol: str) -> Lines:
    """Return the element that a place in the manifest names, as lines of XML; nothing if none."""
    if symbol == _USES_SDK:
        levels = {"minSdkVersion": manifest.min_sdk, "targetSdkVersion": manifest.target_sdk}
        return (_tag(_USES_SDK, levels, closed=True),)
    if symbol == _APPLICATION:
        return (_tag(_APPLICATION, _of_application(manifest), closed=False),)
    for use in manifest.permissions:
        if use.name == symbol:
            said = {"name": use.name, "maxSdkVersion": use.max_sdk}
            return (_tag("uses-permission", said, closed=True),)
    return next((_component(row) for row in manifest.components if row.name == symbol), ())


def entry_of(manifest: Manifest, method: str) -> tuple[Lines, Text | None]:
    """Return the element through which the system comes to `method`, and what makes it come.

    A method of a class that the manifest does not name gives neither; one that the start of the
    app does not run, such as the handler of a control, gives the element alone.
    """
    name = readable_class(method.partition("->")[0])
    called = method.partition("->")[2].partition("(")[0]
    if manifest.application == name:
        began = _AT_START if called in _RUN_AT_START else None
        return element_of(manifest, _APPLICATION), began
    rows = [row for row in manifest.components if name in (row.name, row.target)]
    if rows:
        # Of an activity and its aliases, the one that the launcher shows.
        row = next((row for row in rows if _MAIN in _actions(row)), rows[0])
        if name in manifest.launchers and called not in _RUN_AT_START:
            return _component(row), None
        other = _other_process(manifest, row)
        return _component(row), other or _why(row, launched=name in manifest.launchers)
    for row in manifest.components:
        if row.kind == "provider" and any(data.name == name for data in row.meta_data):
            return _component(row), _other_process(manifest, row) or _named_in(row)
    return (), None


# What runs of the application object and of the first screen by the start alone.
_RUN_AT_START = frozenset(
    {
        "<clinit>",
        "<init>",
        "attachBaseContext",
        "onAttachedToWindow",
        "onContentChanged",
        "onCreate",
        "onPostCreate",
        "onPostResume",
        "onResume",
        "onStart",
        "onWindowFocusChanged",
    }
)
_AT_START = Text(
    en="The system makes the application object each time the app starts, before any screen.",
    zh="应用每次启动时，系统先创建该应用对象，早于任何界面。",
)
_PROVIDER = Text(
    en="The system makes every enabled provider when the app starts, before any screen.",
    zh="应用启动时，系统会创建所有启用的内容提供者，早于任何界面。",
)
_LAUNCHER = Text(
    en="The system opens this screen when the user starts the app (MAIN, LAUNCHER).",
    zh="用户打开应用时，系统首先打开该界面（MAIN、LAUNCHER）。",
)
_DISABLED = Text(
    en="It is disabled in the manifest; the code must switch it on first.",
    zh="清单中已停用，需由代码启用后才会运行。",
)


def _actions(row: Component) -> list[str]:
    return [action for one in row.intent_filters for action in one.actions]


def _why(row: Component, *, launched: bool) -> Text:
    if not row.enabled:
        return _DISABLED
    if row.kind == "provider":
        return _PROVIDER
    return _LAUNCHER if launched else _called(row, _actions(row))


def _other_process(manifest: Manifest, row: Component) -> Text | None:
    """Tell of an enabled provider of another process than the app's that it is made with that."""
    if row.kind != "provider" or not row.enabled or row.process in (None, manifest.package):
        return None
    return Text(
        en=f"The system makes the provider {row.name} when its process {row.process} starts; the "
        "start of the app alone need not start that.",
        zh=f"系统在进程 {row.process} 启动时创建内容提供者 {row.name}；"
        "仅启动应用不一定会启动该进程。",
    )


def _called(row: Component, actions: list[str]) -> Text:
    told = listed(same(action) for action in actions)
    if row.kind == "receiver" and actions:
        if all(action.startswith(_OF_SYSTEM) for action in actions):
            return Text(
                en=f"The system calls this receiver at the broadcasts {told.en}.",
                zh=f"收到以下广播时，系统会调用该接收器：{told.zh}。",
            )
        return Text(
            en=f"It is called at the broadcasts {told.en}; the system, this app or another one "
            "may send them.",
            zh=f"收到以下广播时被调用，广播可能由系统、本应用或其他应用发出：{told.zh}。",
        )
    if row.kind == "service" and row.permission is not None:
        return Text(
            en=f"Only who holds {row.permission} binds this service; with a permission that only "
            "the system holds, the system does, once the user has switched it on.",
            zh=f"只有持有 {row.permission} 者可以绑定该服务；该权限仅系统持有时，"
            "由系统在用户开启后绑定。",
        )
    if actions:
        return Text(
            en=f"It is opened by a call for {told.en}, from the app or another one.",
            zh=f"由本应用或其他应用的以下调用打开：{told.zh}。",
        )
    return Text(
        en="It has no intent filter: code that names it starts it.",
        zh="没有 intent-filter，由指名它的代码启动。",
    )


def _named_in(row: Component) -> Text:
    return Text(
        en=f"Named in the meta-data of the provider {row.name}, which the system makes when the "
        "app starts, before any screen.",
        zh=f"在内容提供者 {row.name} 的 meta-data 中列出；应用启动时系统会创建该提供者，"
        "早于任何界面。",
    )


def _of_application(manifest: Manifest) -> dict[str, object]:
    return {"name": manifest.application, "debuggable": manifest.debuggable or None}


def _component(row: Component) -> Lines:
    tag = _TAGS.get(row.kind, row.kind)
    said = {
        "name": row.name,
        "targetActivity": row.target,
        "enabled": None if row.enabled else False,
        "exported": row.exported,
        "permission": row.permission,
        "process": row.process,
        "authorities": ";".join(row.authorities) or None,
    }
    inside = [line for one in row.intent_filters for line in _filter(one)]
    inside += [
        _tag("meta-data", {"name": data.name, "value": data.value}, closed=True)
        for data in row.meta_data
    ]
    if not inside:
        return (_tag(tag, said, closed=True),)
    return (_tag(tag, said, closed=False), *(f"  {line}" for line in inside), f"</{tag}>")


def _filter(one: IntentFilter) -> Iterator[str]:
    yield _tag("intent-filter", {"priority": one.priority or None}, closed=False)
    yield from _named("action", one.actions)
    yield from _named("category", one.categories)
    yield from (f"  <!-- data: {data.replace('--', '- -')} -->" for data in one.data)
    yield "</intent-filter>"


def _named(tag: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"  {_tag(tag, {'name': name}, closed=True)}" for name in names)


def _tag(tag: str, said: Mapping[str, object], *, closed: bool) -> str:
    given = (
        f' android:{name}="{_value(value)}"' for name, value in said.items() if value is not None
    )
    return f"<{tag}{''.join(given)}{'/' if closed else ''}>"


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else escape(str(value), _ESCAPES)
