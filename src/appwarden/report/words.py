"""Every word of the interface, in English and simplified Chinese; the format's are in `terms`.

A word with figures holds `{names}` that `say` fills in.
"""

from typing import Final

from appwarden.findings.words import spaced

WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("Inspection report: personal information", "个人信息保护检测报告"),
    "what_it_says": (
        """This report shows what the file contains and which duties that touches. \
It does not decide guilt. What could not be examined is listed as such.""",
        "本报告说明文件中有什么、涉及哪些要求，不作违法认定；未能检查的内容均已列明。",
    ),
    # Who
    "artifact": ("Inspected app", "被检应用"),
    "package": ("package", "包名"),
    "version": ("version", "版本"),
    "file": ("file", "文件"),
    "size": ("size", "大小"),
    "signer": ("signer", "签名证书"),
    "signature_unchecked": ("signature itself not checked", "未校验签名本身"),
    "no_signer": ("none found", "未发现"),
    "channel": ("channel", "渠道标识"),
    "sdk_levels": ("Android levels", "安卓版本"),
    "packed": ("packed", "加固"),
    "app_type": ("app type", "应用类型"),
    "app_type_given": ("named by the inspector", "由检测人指定"),
    "app_type_guessed": ("guessed, confidence {confidence}", "推测，可信度 {confidence}"),
    "app_type_unknown": ("not known", "未知"),
    "judged": ("judged for", "判定日期"),
    "judged_by": ("{date}, catalogue {version}", "{date}，规则库 {version}"),
    "rule_catalogue": ("catalogue", "规则库"),
    "no_name": ("(no name)", "（无名称）"),
    "tool": ("tool", "检测工具"),
    # The verdict in one sentence
    "verdict": ("Result", "结论"),
    "verdict_violation": (
        "{found}; {violated} of {clauses} clauses violated.",
        "发现 {found}；{clauses} 条要求中 {violated} 条存在违规。",
    ),
    "verdict_suspected": (
        "No violation proved; {suspicions} for a person to check.",
        "未发现可确认的违规；{suspicions}待人工核实。",
    ),
    "verdict_none": (
        "No violation seen in the {examined} clauses (of {clauses}) that the file can answer.",
        "{clauses} 条要求中可由文件判断的 {examined} 条未见违规。",
    ),
    "verdict_nothing": (
        "No result: none of the {clauses} clauses could be examined.",
        "无结论：{clauses} 条要求均未能检查。",
    ),
    "verdict_gaps": (
        "Not examined: {gaps}, so this is not a clean result.",
        "另有 {gaps} 项未能检查，不能视为合规。",
    ),
    "verdict_packed": (
        "The app is packed ({packer}): its real code was not examined.",
        "应用已加固（{packer}），真实代码未能检查。",
    ),
    "and": (" and ", "、"),
    "one_violation": ("1 violation", "1 项违规"),
    "many_violations": ("{count} violations", "{count} 项违规"),
    "one_suspicion": ("1 suspected violation", "1 项疑似违规"),
    "many_suspicions": ("{count} suspected violations", "{count} 项疑似违规"),
    "one_draft": (
        "1 further finding comes from a rule on trial and is not counted.",
        "另有 1 项来自试行规则，未计入。",
    ),
    "many_drafts": (
        "{count} further findings come from rules on trial and are not counted.",
        "另有 {count} 项来自试行规则，未计入。",
    ),
    "one_gap": ("1 item", "1"),
    "many_gaps": ("{count} items", "{count}"),
    # The privacy policy
    "policy": ("Privacy policy", "隐私政策"),
    "no_policy": ("No privacy policy was read.", "未读取隐私政策。"),
    "checklist": ("Checklist", "检查清单"),
    "item": ("item", "项目"),
    "quote": ("quote", "原文"),
    "declared_and_seen": ("What is read, and what the policy says of it", "实际读取与政策对照"),
    "seen": ("seen", "实际读取"),
    "policy_sdks": ("Third parties that the policy lists", "政策列出的第三方"),
    "policy_manners": ("How it is written", "表述方式"),
    "documents": ("Documents", "文件"),
    "statements": ("Statements", "语句"),
    "policy_changes": ("Against the older version", "与旧版本比较"),
    "policy_proposals": (
        "Proposed by the second reader, not judged",
        "模型建议（未作判断）",
    ),
    "new_consent": ("needs a new consent", "需重新取得同意"),
    "nothing": ("none", "无"),
    "policy_text": ("Text", "原文全文"),
    "company": ("company", "公司"),
    "purpose": ("purpose", "目的"),
    "condition": ("condition", "条件"),
    "recipient": ("recipient", "接收方"),
    "retention": ("kept", "保存"),
    "policy_title": ("Privacy policy read and checked", "隐私政策检测结果"),
    "policy_what_it_says": (
        """This page shows what the documents say, and what of the checklist they do not say. \
It does not decide guilt; whether the app keeps to it, only an inspection of the app tells.""",
        "本页列明文件的表述及检查清单中未见的内容，不作违法认定；应用是否做到，须检测应用本身。",
    ),
    "no_duty": ("for information, no duty", "仅供参考，非要求"),
    "lacks": ("lacks:", "缺："),
    "action": ("said to be done", "处理行为"),
    "details": ("details", "详情"),
    "also_at": ("also in sentence", "另见语句"),
    "hidden_on_page": ("hidden on the page", "页面中隐藏"),
    "legend": ("Marked are data that are", "标注的信息类型："),
    "legend_does": ("said to be handled", "称会处理"),
    "legend_does_not": ("denied", "称不会处理"),
    "legend_not_unless": ("handled on a condition only", "附条件处理"),
    "text_cut": (
        "Only the first {count} characters are shown; all of them are in the other view.",
        "仅显示前 {count} 个字符，全文见另一种格式",
    ),
    "characters": ("characters", "字数"),
    "change": ("change", "变化"),
    "old_words": ("older version", "旧版本"),
    "new_words": ("this version", "本版本"),
    # The launch without a device
    "launch": ("Launch without a device", "模拟启动"),
    "not_launched": ("The app was not launched.", "未进行模拟启动。"),
    "launched_in": (
        """The app was launched {worlds} times under different conditions, on a made-up phone; \
{reached}.""",
        "应用在 {worlds} 种条件下、以虚构的设备信息模拟启动；{reached}。",
    ),
    "launcher_reached": ("its first screen was reached", "已到达首个界面"),
    "no_launcher": ("no first screen was reached", "未到达首个界面"),
    "launch_reads": (
        "Read while nobody tapped, all permissions granted: {reads}.",
        "无人操作、权限已全部授予时读取：{reads}。",
    ),
    "launch_reads_nothing": (
        "Nothing was seen to be read while nobody tapped; that does not show that nothing is.",
        "无人操作时未见读取，但不能据此认定没有读取。",
    ),
    "launch_coverage": (
        """Sensitive calls that ran, weak signs left out: {reached} of {sites}. Of the first \
launch: calls that the model does not know: {unmodelled}; native calls that did not run: {native}; \
decisions assumed: {assumptions}. Not seen does not mean absent.""",
        """{sites} 处敏感调用（不含弱线索）中执行了 {reached} 处；\
首次启动中：模型未知的调用 {unmodelled} 次，\
未执行的原生调用 {native} 次，假定的判断 {assumptions} 处。未见不等于没有。""",
    ),
    "witness_once": (
        "happened in a launch without a device ({world}), {seconds} s after its start",
        "模拟启动（{world}）中发生，启动后 {seconds} 秒",
    ),
    "witness_often": (
        """happened {count} times in a launch without a device ({world}), first {seconds} s after \
its start""",
        "模拟启动（{world}）中发生 {count} 次，首次在启动后 {seconds} 秒",
    ),
    "witness_otherwise": (
        "; only where {decisions} (not known: {reason})",
        "；仅当 {decisions} 时（未知：{reason}）",
    ),
    "witness_value": ("; read {value}", "；读得 {value}"),
    "witness_assumed": (
        "; decisions assumed before it: {count}",
        "；此前假定的判断 {count} 处",
    ),
    "replayed": (
        "every step went as the report says (fingerprint of its steps: {trace_hash}).",
        "每一步都与报告一致（步骤指纹：{trace_hash}）。",
    ),
    "replay_differs": (
        """not every step went as the report says: the fingerprint of its steps is {trace_hash}, \
the report says {told}.""",
        "步骤与报告不一致：步骤指纹为 {trace_hash}，报告为 {told}。",
    ),
    "worlds_compared": ("Reads in each world", "各条件下的读取次数"),
    "world": ("world", "条件"),
    "reads_in_it": ("read", "读取"),
    "no_control": ("no such control seen", "未见此控件"),
    "sendings": ("What left the app's memory", "离开应用内存的信息"),
    "where_to": ("where to", "去向"),
    "differs_by_phone": ("differs with the phone", "随设备信息变化"),
    "sent_line": ("{what} -> {where} ({who}, {when})", "{what} -> {where}（{who}，{when}）"),
    "assumed_decisions": ("Decisions assumed", "假定的判断"),
    "taken_as": ("taken as", "取值"),
    "not_modelled": ("Calls that the model does not know", "模型未知的调用"),
    # Findings
    "findings": ("Findings", "发现的问题"),
    "no_findings": ("No finding.", "未发现问题。"),
    "more_findings": (
        "Further findings, one line each (all details are in the JSON, HTML and PDF views)",
        "其余问题，每项一行（详情见 JSON、HTML、PDF 报告）",
    ),
    "drafts": (
        "Draft rules: not proved, no clause rests on them",
        "试行规则：尚未验证，不作为判定依据",
    ),
    "draft": ("draft rule", "试行规则"),
    "clauses": ("clauses", "涉及条款"),
    "subject": ("who", "主体"),
    "grade": ("strength", "证据强度"),
    "phase": ("phase", "阶段"),
    "data": ("data", "信息类型"),
    "path": ("path", "路径"),
    "evidence": ("evidence", "证据"),
    "occasion": ("such as", "例如"),
    "occasion_told": ("{read}, {moment}: {place}", "{read}，时机：{moment}；位置：{place}"),
    "assumes": ("assumes", "前提"),
    "remedy": ("to fix", "整改建议"),
    "severity": ("severity", "严重程度"),
    "fingerprint": ("id", "编号"),
    "one_more_place": ("and 1 further place", "另有 1 处"),
    "more_places": ("and {count} further places", "另有 {count} 处"),
    "same_way": ("the way that stands under finding {number}", "路径同第 {number} 项"),
    "more_steps": ("... {count} more steps ...", "……（省略 {count} 步）……"),
    "reads": ("reads {data} ({api})", "读取{data}（{api}）"),
    "asks_for": ("asks for {permissions}", "申请权限 {permissions}"),
    "at": ("at {place}", "位置：{place}"),
    "behind_gate": ("behind the gate {gate}", "受同意判断控制：{gate}"),
    "answered": (
        "in launches it ran only after a tap on {gate}",
        "模拟启动中仅在点击后执行：{gate}",
    ),
    "astray": (
        "in launches the call at {place} was made and led elsewhere",
        "模拟启动中执行了 {place} 处的调用，但去向不同",
    ),
    "control": ("through the control {gate}", "触发控件：{gate}"),
    "repeats": ("repeats every {seconds} s", "每 {seconds} 秒重复一次"),
    "repeats_unknown": ("repeats, period not constant", "重复执行，周期不固定"),
    "line": ("line {number}", "第 {number} 行"),
    "no_place": ("no single place in the file", "无单一位置"),
    "show_paths": ("Evidence and paths ({count})", "证据与路径（{count}）"),
    # Clauses
    "clause_table": ("Clauses", "条款"),
    "clause": ("clause", "条款"),
    "pack": ("legal text", "法规"),
    "status": ("status", "结果"),
    "reason": ("reason", "说明"),
    "steps": ("what a person must do", "人工检查步骤"),
    "touched": ("Violated and suspected clauses", "违规与疑似违规条款"),
    "all_clauses": (
        "All {count} clauses with their reasons are in the JSON, HTML and PDF views.",
        "全部 {count} 条及说明见 JSON、HTML、PDF 报告。",
    ),
    "finding_count": ("{count} findings", "{count} 项问题"),
    "finding_count_one": ("1 finding", "1 项问题"),
    # Gaps, coverage, next
    "gaps": ("Not examined", "未能检查"),
    "no_gaps": ("Nothing was left out.", "没有遗漏。"),
    "gap_example": ("for example, ", "例如，"),
    "stage": ("stage", "环节"),
    "what": ("what", "类型"),
    "why": ("why", "原因"),
    "where": ("where", "位置"),
    "count": ("count", "数量"),
    "coverage": ("Coverage", "检查范围"),
    "coverage_line": (
        """dex files: {dex_files}; classes: {classes}; methods: {methods}, \
{methods_reached} of them reached; instructions: {instructions}; \
sensitive calls, weak signs included: {sensitive_sites}, \
{sensitive_sites_reached} of them reached. Not resolved: \
reflective calls: {reflection_unresolved}; arguments: {arguments_unresolved}. \
Not examined: native methods: {native_methods}.""",
        """{dex_files} 个 dex，{classes} 个类，{methods} 个方法，{instructions} 条指令；\
可达方法 {methods_reached} 个；\
{sensitive_sites} 处敏感调用（含弱线索）中 {sensitive_sites_reached} 处可达；\
{reflection_unresolved} 处反射、{arguments_unresolved} 个参数未能解析；\
{native_methods} 个原生方法未检查。""",
    ),
    "next": ("Next", "下一步"),
    "next_json": (
        "appwarden check APP -o report.json",
        "appwarden check APP -o report.json",
    ),
    # Tables of the documents
    "sdks": ("Third-party SDKs", "第三方 SDK"),
    "no_sdks": ("No third-party SDK was recognised.", "未识别到第三方 SDK。"),
    "sdk": ("SDK", "SDK"),
    "role": ("purpose", "用途"),
    "data_read": ("data it can read", "可读取的信息"),
    "basis": ("recognised by", "识别依据"),
    "permissions": ("Permissions", "权限"),
    "no_permissions": ("No permission.", "无权限。"),
    "permission": ("permission", "权限名"),
    "declared": ("declared", "已声明"),
    "requested": ("asked for in code", "代码中申请"),
    "used_by": ("used by", "使用者"),
    "needed": ("needed for the type", "该类型必要"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "unknown": ("not known", "未知"),
    "accesses": ("Access to personal information", "个人信息读取"),
    "path_open": ("path not certain", "路径未确定"),
    "weak_access": ("a weak sign only", "仅为弱线索"),
    "no_accesses": ("No access was seen.", "未见读取。"),
    "api": ("API", "接口"),
    "starts": ("Starting by itself and starting other apps", "自启动与关联启动"),
    "hosts": ("Hosts named in the app", "应用中出现的域名"),
    "host": ("host", "域名"),
    "target": ("target", "对象"),
    "kind": ("kind", "类型"),
    "wording": ("words", "文字"),
    "screens": ("Screens and words seen", "界面与文字"),
    "none_seen": ("None seen.", "未见。"),
    "signature_block": ("Signature", "签署"),
    "inspector": ("Inspector", "检测人"),
    "reviewer": ("Reviewer", "复核人"),
    "date": ("Date", "日期"),
    "seal": ("Seal", "盖章"),
    "page_of": ("page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
    # The page's controls
    "filters": ("Filter", "筛选"),
    "all": ("all", "全部"),
    "language": ("Language", "语言"),
    "shown": ("shown", "显示"),
    "no_match": ("No finding matches the filter.", "没有符合筛选条件的问题。"),
    "contents": ("Contents", "目录"),
    "reset": ("Show all", "显示全部"),
    "print": ("Print", "打印"),
    "font_missing": (
        "Chinese characters cannot be shown here: no Chinese font is installed.",
        "缺少中文字体。",
    ),
}

BRACKETS: Final = {"en": (" (", ")"), "zh": ("（", "）")}
LIST_COMMA: Final = {"en": ", ", "zh": "、"}


def say(word: str, language: str, /, **figures: object) -> str:
    """Return the word in `language` (`en` or `zh`), its figures filled in."""
    text = WORDS[word][language == "zh"]
    if not figures:
        return text
    told = text.format(**figures)
    return spaced(told) if language == "zh" else told


def say_count(one: str, many: str, count: int, language: str) -> str:
    """Return the singular or the plural word for `count`."""
    return say(one, language) if count == 1 else say(many, language, count=count)


def say_list(names: list[str], language: str) -> str:
    """Return names in one line, with the list comma of the language."""
    return LIST_COMMA[language].join(names)


def say_sentences(sentences: list[str], language: str) -> str:
    """Return whole sentences one after the other."""
    return ("" if language == "zh" else " ").join(sentences)


def bracketed(name: str, inner: str, language: str) -> str:
    """Return `name (inner)`, with the brackets of the language; only `name` if `inner` is empty."""
    opening, closing = BRACKETS[language]
    return f"{name}{opening}{inner}{closing}" if inner else name
