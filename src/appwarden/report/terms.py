"""The terms of the format in plain words, en and zh: phases, hops, grades, statuses."""

from collections.abc import Mapping
from typing import Final

from appwarden.findings.gap_words import GAP_KINDS
from appwarden.findings.policy_words import MANNERS, VERDICTS
from appwarden.findings.words import PHASES, SCREENS, STARTS
from appwarden.model import Text

Term = tuple[str, str]


def _told(texts: Mapping[str, Text]) -> dict[str, Term]:
    """Return terms whose words the findings use in their sentences already."""
    return {name: (text.en, text.zh) for name, text in texts.items()}


GAP: Final[dict[str, Term]] = _told(GAP_KINDS)
PHASE: Final[dict[str, Term]] = _told(PHASES)
# How a path of this phase begins.
OPENING: Final[dict[str, Term]] = {
    "pre_consent": ("starts by itself", "启动后自动运行"),
    "guarded": ("starts by itself", "启动后自动运行"),
    "after_consent": ("starts when the user agrees", "用户点击同意后开始"),
    "after_refusal": ("starts when the user refuses", "用户点击拒绝后开始"),
    "user_action": ("starts with a tap of the user", "用户操作后开始"),
    "background": ("starts in the background", "在后台开始"),
    "unreachable": ("no start was found", "未发现起点"),
    "unknown": ("starts at a point not known", "起点未知"),
}
EDGE: Final[dict[str, Term]] = {
    "entry": ("starts at", "入口"),
    "call": ("calls", "调用"),
    "virtual": ("calls", "调用"),
    "interface": ("calls through an interface", "通过接口调用"),
    "callback": ("is called back by the system", "由系统回调"),
    "thread": ("starts a thread", "新建线程执行"),
    "handler": ("is posted to a handler", "投递到 Handler 执行"),
    "executor": ("is handed to a thread pool", "提交到线程池执行"),
    "timer": ("is run by a timer", "由定时器执行"),
    "async_task": ("is run as an AsyncTask", "以 AsyncTask 执行"),
    "lambda": ("calls the lambda", "调用 lambda"),
    "reflection": ("calls by reflection", "通过反射调用"),
    "fragment": ("shows the fragment", "显示 Fragment"),
    "component": ("starts the component", "启动组件"),
    "class_init": ("initialises the class", "类初始化"),
    "coroutine": ("starts the coroutine", "启动协程"),
    "rx": ("subscribes (Rx)", "Rx 订阅执行"),
    "job": ("schedules the job", "调度任务"),
}
GRADE: Final[dict[str, Term]] = {
    "observed": ("observed on a device", "设备实测"),
    "witnessed": ("witnessed in a device-free launch", "模拟启动中出现"),
    "witnessed_assuming": (
        "witnessed in a device-free launch, with assumptions",
        "模拟启动中出现（有前提）",
    ),
    "static_path": ("a path in the code", "代码中存在路径"),
    "declared": ("declared in the manifest, a resource or a text", "清单、资源或文字中载明"),
}
# What a finding rests on: a grade, or that something was looked for in the whole file in vain.
STRENGTH: Final[dict[str, Term]] = {
    **GRADE,
    "absent": ("nothing found in the whole file", "全文件未发现"),
}
CERTAINTY: Final[dict[str, Term]] = {
    "sure": ("sure", "确定"),
    "likely": ("likely", "较可能"),
    "weak": ("weak", "较弱"),
}
VERDICT: Final[dict[str, Term]] = {
    "violation": ("violation", "违规"),
    "suspected": ("suspected", "疑似违规"),
}
SEVERITY: Final[dict[str, Term]] = {
    "high": ("high", "高"),
    "medium": ("medium", "中"),
    "low": ("low", "低"),
}
STATUS: Final[dict[str, Term]] = {
    "violated": ("violated", "违规"),
    "suspected": ("suspected", "疑似违规"),
    "no_violation_seen": ("no violation seen", "未见违规"),
    "not_examined": ("not examined", "未检查"),
    "needs_person": ("needs a person", "需人工检查"),
}
# A sign besides the colour: the page must be readable without colours.
SIGN: Final[dict[str, str]] = {
    "violation": "✗",
    "violated": "✗",
    "suspected": "?",
    "no_violation_seen": "✓",
    "not_examined": "○",
    "needs_person": "→",
}
# How an item of the checklist is answered, worst first; `information` is one that is no duty.
CHECK_SIGN: Final[dict[str, str]] = {
    "missing": "✗",
    "vague": "?",
    "partial": "?",
    "not_checkable": "○",
    "present": "✓",
    "information": "○",
}
PACK_STATUS: Final[dict[str, Term]] = {
    "in_force": ("in force", "现行有效"),
    "draft": ("draft, not in force", "草案，未生效"),
    "not_yet_in_force": ("not yet in force", "尚未施行"),
    "repealed": ("no longer in force", "已失效"),
}
ROLE: Final[dict[str, Term]] = {
    "app": ("the app itself", "应用自身"),
    "sdk": ("third-party SDK", "第三方 SDK"),
    "push": ("push", "推送"),
    "statistics": ("statistics", "统计分析"),
    "ads": ("advertising", "广告"),
    "map": ("map", "地图"),
    "location": ("location", "定位"),
    "login": ("login", "登录"),
    "pay": ("payment", "支付"),
    "social": ("social", "社交"),
    "crash": ("crash reports", "崩溃收集"),
    "speech": ("speech", "语音"),
    "video": ("audio and video", "音视频"),
    "apm": ("performance monitoring", "性能监测"),
    "cloud": ("cloud service", "云服务"),
    "customer_service": ("customer service", "客服"),
    "face": ("face recognition", "人脸识别"),
    "framework": ("development framework", "开发框架"),
    "game": ("game", "游戏"),
    "hotfix": ("hot fixes", "热更新"),
    "im": ("messaging", "即时通信"),
    "library": ("library", "基础库"),
    "oaid": ("OAID", "OAID"),
    "ocr": ("text recognition", "文字识别"),
    "one_tap_login": ("one-tap login", "一键登录"),
    "other": ("other", "其他"),
    "risk": ("risk control", "风险控制"),
    "security": ("security", "安全"),
    "share": ("sharing", "分享"),
    "storage": ("storage", "存储"),
    "web_kernel": ("browser engine", "浏览器内核"),
}
DISCLOSURE: Final[dict[str, Term]] = _told(VERDICTS)
MANNER: Final[dict[str, Term]] = _told(MANNERS)
POLARITY: Final[dict[str, Term]] = {
    "does": ("does", "是"),
    "does_not": ("does not", "否"),
    "not_unless": ("not unless", "附条件"),
}
ACTION: Final[dict[str, Term]] = {
    "collect": ("collect", "收集"),
    "use": ("use", "使用"),
    "store": ("store", "保存"),
    "share": ("share", "共享"),
    "entrust": ("entrust", "委托处理"),
    "transfer": ("transfer", "转让"),
    "disclose": ("disclose", "公开披露"),
    "export": ("send abroad", "向境外提供"),
    "delete": ("delete", "删除"),
}
ACTOR: Final[dict[str, Term]] = {
    "first_party": ("operator", "运营者"),
    "user": ("user", "用户"),
    "third_party": ("third party", "第三方"),
}
CHANGED: Final[dict[str, Term]] = {
    "statement": ("statement", "语句"),
    "recipient": ("recipient", "接收方"),
    "purpose": ("purpose", "目的"),
    "check": ("checklist", "检查项"),
    "sdk": ("SDK", "SDK"),
}
CHANGE: Final[dict[str, Term]] = {
    "added": ("added", "新增"),
    "removed": ("removed", "删除"),
    "weakened": ("weakened", "减弱"),
    "strengthened": ("strengthened", "加强"),
}
DOCUMENT_ROLE: Final[dict[str, Term]] = {
    "policy": ("privacy policy", "隐私政策"),
    "sdk_list": ("list of SDKs", "SDK清单"),
    "collected_list": ("list of collected information", "个人信息收集清单"),
    "children": ("children's rules", "儿童个人信息规则"),
    "agreement": ("user agreement", "用户协议"),
    "shell": ("page without the text of a policy", "没有政策正文的页面"),
    "other": ("not recognised as a policy", "未识别为隐私政策"),
}
DOCUMENT_LANGUAGE: Final[dict[str, Term]] = {
    "zh": ("simplified Chinese", "简体中文"),
    "zh-Hant": ("traditional Chinese", "繁体中文"),
    "en": ("English", "英文"),
    "unknown": ("language not known", "语言未识别"),
}
WORLD: Final[dict[str, Term]] = {
    "silence": ("nobody taps", "无人操作"),
    "refuse": ("refusing, then a second start", "点击拒绝，再次启动"),
    "agree": ("agreeing, then a second start", "点击同意，再次启动"),
    "no_permission": ("no permission granted", "未授予权限"),
    "newer_system": ("API level 34", "API 34"),
    "other_phone": ("another phone", "另一台设备"),
    "second_start": ("a second start, nobody having tapped", "第二次启动，此前无人操作"),
    "abroad": ("another maker's phone, abroad", "境外的其他品牌手机"),
    "use": ("the app is used", "使用应用"),
    "answered": (
        "permissions granted and a stored consent taken as given, then used",
        "已授予权限、假定已存储同意，随后使用",
    ),
}
SINK: Final[dict[str, Term]] = {
    "network": ("network", "网络"),
    "sms": ("text message", "短信"),
    "log": ("system log", "系统日志"),
    "file": ("file", "文件"),
    "app": ("another app", "其他应用"),
}
STAGE: Final[dict[str, Term]] = {
    "artifact": ("package", "安装包"),
    "manifest": ("manifest", "清单"),
    "resources": ("resources", "资源"),
    "code": ("code", "代码"),
    "screens": ("screens", "界面"),
    "sdks": ("SDKs", "SDK"),
    "policy": ("privacy policy", "隐私政策"),
    "launch": ("launch", "模拟启动"),
    "findings": ("judgement", "判定"),
}
EVIDENCE: Final[dict[str, Term]] = {
    "access": ("access", "读取"),
    "permission": ("permission", "权限"),
    "screen": ("screen", "界面"),
    "start": ("start", "启动"),
    "sdk": ("SDK", "SDK"),
    "manifest": ("manifest", "清单"),
    "host": ("host", "域名"),
    "policy": ("privacy policy", "隐私政策"),
}
SCREEN: Final[dict[str, Term]] = _told(SCREENS)
START: Final[dict[str, Term]] = _told(STARTS)


def term(terms: dict[str, Term], name: str, language: str) -> str:
    """Return the plain words for `name`; a name the table does not know speaks for itself."""
    found = terms.get(name)
    return name.replace("_", " ") if found is None else found[language == "zh"]
