"""A hand-made judgement of a fictitious app that covers everything a report can hold."""

from msgspec.structs import replace

from appwarden.artifact.model import (
    Artifact,
    Channel,
    DexFile,
    Label,
    Manifest,
    Part,
    Signer,
)
from appwarden.facts.model import (
    FORMAT,
    Access,
    Basis,
    Coverage,
    Facts,
    Frequency,
    Gate,
    Host,
    PermissionRequest,
    PermissionUse,
    Screen,
    SdkPresence,
    Start,
    Step,
)
from appwarden.findings.model import (
    AppType,
    Clause,
    Evidence,
    Finding,
    Judgement,
    Pack,
    Subject,
)
from appwarden.model import NOWHERE, Gap, Place, Text
from appwarden.report import build_report
from appwarden.report.model import Report

HOSTILE = "<script>alert(1)</script>\u202eevil\u0000\x1b[31mred\u200f'\"&{{7*7}}#eval[1]"

APP = "Lcom/example/shop/ShopApplication;"
PUSH = "Lcom/example/push/"


def code(symbol: str, offset: int, file: str = "classes.dex") -> Place:
    """Return a place in code."""
    return Place(kind="code", file=file, symbol=symbol, offset=offset)


def manifest(symbol: str, line: int) -> Place:
    """Return a line of the manifest."""
    return Place(kind="manifest", file="AndroidManifest.xml", symbol=symbol, offset=line)


def way(*hops: tuple[str, str]) -> tuple[Step, ...]:
    """Return a path whose hops are `(edge, method)`, each called at +4 of the one before."""
    steps: list[Step] = []
    for edge, method in hops:
        place = code(steps[-1].method, 4) if steps else manifest("application", 12)
        steps.append(Step(method=method, edge=edge, place=place))
    return tuple(steps)


IMEI = Access(
    data_type="device.imei",
    api="Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;",
    subject="sdk:example-push",
    phase="pre_consent",
    grade="static_path",
    entry=f"{APP}->onCreate()V",
    path=way(
        ("entry", f"{APP}->onCreate()V"),
        ("call", f"{PUSH}PushClient;->init(Landroid/content/Context;)V"),
        ("thread", f"{PUSH}b/a$1;->run()V"),
        ("call", f"{PUSH}b/DeviceIdentityCollector;->collect(Landroid/content/Context;)V"),
    ),
    place=code(f"{PUSH}b/DeviceIdentityCollector;->collect(Landroid/content/Context;)V", 12),
)
IMEI_LATER = replace(
    IMEI,
    phase="guarded",
    gate=Gate(kind="preference", key="privacy_agreed", certainty="likely", place=IMEI.place),
    path=way(
        ("entry", "Lcom/example/shop/MainActivity;->onResume()V"),
        ("lambda", "Lcom/example/shop/MainActivity;->lambda$onResume$0()V"),
        ("handler", f"{PUSH}c;->run()V"),
        ("executor", f"{PUSH}d;->run()V"),
        ("reflection", f"{PUSH}e;->go()V"),
        ("interface", f"{PUSH}f;->read()V"),
        ("call", f"{PUSH}b/DeviceIdentityCollector;->collect(Landroid/content/Context;)V"),
    ),
)
ANDROID_ID = replace(
    IMEI,
    data_type="device.android_id",
    api="Landroid/provider/Settings$Secure;->getString"
    "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;",
    argument="android_id",
    frequency=Frequency(kind="timer", period_ms=30000, place=IMEI.place),
)
CLIPBOARD = Access(
    data_type="clipboard",
    api="Landroid/content/ClipboardManager;->getPrimaryClip()Landroid/content/ClipData;",
    subject="app",
    phase="after_refusal",
    grade="static_path",
    entry="Lcom/example/shop/PrivacyDialog;->onRefuse(Landroid/view/View;)V",
    path=way(("entry", "Lcom/example/shop/PrivacyDialog;->onRefuse(Landroid/view/View;)V")),
    place=code("Lcom/example/shop/PrivacyDialog;->onRefuse(Landroid/view/View;)V", 0),
    gate=Gate(kind="refuse_control", key="不同意", certainty="sure", place=NOWHERE),
)
BARE = replace(CLIPBOARD, path=(), phase="unknown", gate=None)

REQUEST = PermissionRequest(
    permissions=(
        "android.permission.READ_PHONE_STATE",
        "android.permission.ACCESS_FINE_LOCATION",
    ),
    phase="pre_consent",
    subject="app",
    place=code("Lcom/example/shop/MainActivity;->onCreate()V", 20),
    path=way(("entry", "Lcom/example/shop/MainActivity;->onCreate()V")),
)

TICKED = Screen(
    kind="consent_ticked_by_default",
    place=Place(kind="resource", file="res/layout/activity_login.xml", symbol="agree", offset=41),
    text="我已阅读并同意《用户协议》和《隐私政策》",
)
HOSTILE_SCREEN = Screen(kind="policy_link", place=NOWHERE, text=HOSTILE, detail=HOSTILE)

EARLY_READ = Finding(
    id="5f1c9a7be2d04c18",
    rule="sdk_reads_before_consent",
    clauses=("CN2019-3.1", "MIIT-T02"),
    severity="high",
    verdict="violation",
    grade="static_path",
    subject="sdk:example-push",
    data_types=("device.imei", "device.android_id"),
    summary=Text(
        en="Example Push reads IMEI and Android ID before the user has agreed.",
        zh="示例推送在用户同意隐私政策之前读取 IMEI 和 Android ID。",
    ),
    remedy=Text(
        en="Call PushClient.init only after the user has agreed; before that call "
        "PushClient.preInit, which reads nothing.",
        zh="请在用户同意隐私政策之后再调用 PushClient.init；"
        "同意之前只可调用不采集信息的 PushClient.preInit。",
    ),
    evidence=tuple(
        Evidence(kind="access", fact=f"access:{index}", place=one.place, says=Text(en="", zh=""))
        for index, one in enumerate((IMEI, IMEI_LATER, ANDROID_ID))
    ),
)
TICKED_BOX = Finding(
    id="0b7d4e21c9a3f655",
    rule="consent_ticked_by_default",
    clauses=("CN2019-3.5",),
    severity="medium",
    verdict="violation",
    grade="declared",
    subject="app",
    data_types=(),
    summary=Text(
        en="The consent box on the login screen is ticked before the user touches it.",
        zh="登录页的同意勾选框默认处于勾选状态。",
    ),
    remedy=Text(
        en='Remove android:checked="true" from the box.',
        zh='去掉该控件的 android:checked="true"。',
    ),
    evidence=(
        Evidence(
            kind="screen",
            fact="screen:0",
            place=TICKED.place,
            says=Text(en="ticked by default: 我已阅读并同意", zh="默认勾选：我已阅读并同意"),
        ),
    ),
)
AFTER_REFUSAL = Finding(
    id="c2a96f03d81b7e44",
    rule="reads_after_refusal",
    clauses=("CN2019-3.2", "MIIT-T05"),
    severity="medium",
    verdict="suspected",
    grade="static_path",
    subject="app",
    data_types=("clipboard",),
    summary=Text(
        en="The app reads the clipboard after the user has refused.",
        zh="用户拒绝后，应用仍读取剪贴板。",
    ),
    remedy=Text(en="Do not read it in the refuse handler.", zh="请勿在拒绝按钮的处理函数中读取。"),
    evidence=(
        Evidence(kind="access", fact="access:3", place=CLIPBOARD.place, says=Text(en="", zh="")),
        Evidence(
            kind="permission",
            fact="permission:android.permission.READ_PHONE_STATE",
            place=manifest("uses-permission", 7),
            says=Text(en="READ_PHONE_STATE is declared", zh="声明了 READ_PHONE_STATE"),
        ),
        Evidence(
            kind="permission",
            fact="permission:android.permission.READ_PHONE_STATE",
            place=REQUEST.place,
            says=Text(en="asks for two permissions at launch", zh="启动时申请两项权限"),
        ),
    ),
    assumes=(
        Text(en="the control with the text 不同意 refuses", zh="文字为“不同意”的控件表示拒绝"),
    ),
)
DRAFT = replace(
    AFTER_REFUSAL,
    id="77aa00bb11cc22dd",
    rule="draft_starts_at_boot",
    clauses=("MIIT-T08",),
    severity="low",
    draft=True,
    data_types=(),
    summary=Text(en="The app starts at boot.", zh="应用开机自启动。"),
    evidence=(
        Evidence(
            kind="start",
            fact="start:0",
            place=manifest("receiver com.example.shop.BootReceiver", 88),
            says=Text(en="receives BOOT_COMPLETED", zh="接收开机广播"),
        ),
    ),
)

CN2019 = Pack(
    id="CN2019",
    title=Text(
        en="Method for determining unlawful collection and use, 2019",
        zh="App违法违规收集使用个人信息行为认定方法（2019）",
    ),
    status="in_force",
)
MIIT = Pack(
    id="MIIT",
    title=Text(en="MIIT problem types", zh="工业和信息化部问题类型"),
    status="in_force",
)


def clause(number: str, status: str, en: str, zh: str, *findings: str) -> Clause:
    """Return one clause of the sample packs."""
    reasons = {
        "violated": Text(en="a violation was found", zh="发现违规"),
        "suspected": Text(en="a suspicion was found", zh="发现疑似违规"),
        "no_violation_seen": Text(en="its rules ran and met nothing", zh="规则已执行，未命中"),
        "not_examined": Text(en="code was left out", zh="部分代码未检查"),
        "needs_person": Text(en="a file cannot show it", zh="仅凭文件无法判断"),
    }
    steps = (
        Text(en="Install the app anew and start it.", zh="重新安装并启动应用。"),
        Text(en="Count the taps to the privacy policy.", zh="数一数到达隐私政策的点击次数。"),
    )
    return Clause(
        id=number,
        pack=number.split("-", maxsplit=1)[0],
        title=Text(en=en, zh=zh),
        status=status,  # type: ignore[arg-type]  # the callers below pass the literals
        findings=findings,
        reason=reasons[status],
        steps=steps if status == "needs_person" else (),
    )


CLAUSES = (
    clause("MIIT-T08", "no_violation_seen", "Starting by itself", "自启动和关联启动"),
    clause("MIIT-T05", "suspected", "Asking again after refusal", "拒绝后仍收集", AFTER_REFUSAL.id),
    clause("MIIT-T02", "violated", "Collecting against the rules", "违规收集", EARLY_READ.id),
    clause("CN2019-3.10", "not_examined", "Tenth of the third", "第三类第十项"),
    clause("CN2019-3.5", "violated", "Consent by default", "默认选择同意", TICKED_BOX.id),
    clause("CN2019-3.2", "suspected", "Collecting after refusal", "拒绝后收集", AFTER_REFUSAL.id),
    clause("CN2019-3.1", "violated", "Collecting before consent", "同意前收集", EARLY_READ.id),
    clause("CN2019-1.3", "needs_person", "Policy hard to reach", "隐私政策难以访问"),
)

SUBJECTS = (
    Subject(
        id="sdk:example-push",
        name=Text(en="Example Push", zh="示例推送"),
        company=Text(en="Example Push Technology Ltd.", zh="示例推送科技有限公司"),
        role="push",
        basis=("com.example.push",),
    ),
    Subject(
        id="app", name=Text(en="Example Shop", zh="示例商城"), company=None, role="app", basis=()
    ),
)

ARTIFACT = Artifact(
    sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    size_bytes=34_215_678,
    format="xapk",
    manifest=Manifest(
        package="com.example.shop",
        version_name="8.2.1",
        version_code=821,
        min_sdk=21,
        target_sdk=33,
        application="com.example.shop.ShopApplication",
    ),
    label=Label(default="Example Shop", zh="示例商城", en="Example Shop"),
    parts=(
        Part(name="config.zh.apk", role="config", sha256="bb" * 32, size_bytes=120_000),
        Part(name="base.apk", role="base", sha256="aa" * 32, size_bytes=34_000_000),
    ),
    signers=tuple(
        Signer(
            scheme=scheme,
            sha256="c0ffee00" * 8,
            subject="CN=Example Shop, O=Example Trading Co., L=Hangzhou, C=CN",
        )
        for scheme in ("v2", "v1")
    ),
    channels=(Channel(kind="signing_block", value="example-store"),),
    dex_files=(
        DexFile(name="classes10.dex", size_bytes=900),
        DexFile(name="classes2.dex", size_bytes=8_000_000),
        DexFile(name="classes.dex", size_bytes=9_000_000),
    ),
)

GAPS = (
    Gap(stage="code", what="native_method", why="3 native methods of libcore.so have no bytecode."),
    *(
        Gap(
            stage="code",
            what="reflection_unresolved",
            why=f"Class.forName at +{offset} takes a name that is not constant.",
            place=f"classes.dex, com.example.push.b.a() +{offset}",
        )
        for offset in range(0, 24, 2)
    ),
)

FACTS = Facts(
    schema=FORMAT,
    artifact=ARTIFACT,
    catalogue_sha256="dd" * 32,
    accesses=(IMEI, IMEI_LATER, ANDROID_ID, CLIPBOARD, BARE),
    sdks=(
        SdkPresence(
            id="example-push",
            basis=(
                Basis(kind="package", value="com.example.push", place=NOWHERE),
                Basis(
                    kind="component",
                    value="com.example.push.PushService",
                    place=manifest("service com.example.push.PushService", 55),
                ),
            ),
        ),
    ),
    permissions=(
        PermissionUse(
            name="android.permission.READ_PHONE_STATE",
            declared=True,
            max_sdk=28,
            requested=(REQUEST,),
            used_by=("sdk:example-push",),
            used_through=(IMEI.api,),
        ),
        PermissionUse(name="android.permission.INTERNET", declared=True, used_by=("app",)),
        PermissionUse(name="android.permission.READ_CONTACTS", declared=True),
    ),
    screens=(TICKED, HOSTILE_SCREEN),
    starts=(
        Start(
            kind="boot",
            subject="app",
            component="com.example.shop.BootReceiver",
            target="android.intent.action.BOOT_COMPLETED",
            place=manifest("receiver com.example.shop.BootReceiver", 88),
        ),
    ),
    hosts=(
        Host(
            host="push.example.net",
            url="https://push.example.net/v1/register",
            subject="sdk:example-push",
            place=code(f"{PUSH}Net;->register()V", 8, "classes2.dex"),
        ),
        Host(host="api.example.com", url="https://api.example.com/", subject="app", place=NOWHERE),
    ),
    coverage=Coverage(
        dex_files=3,
        classes=21_842,
        methods=143_310,
        instructions=4_120_338,
        invokes=901_220,
        methods_reached=61_021,
        sensitive_sites=48,
        sensitive_sites_reached=17,
        arguments_unresolved=4,
        reflection_unresolved=12,
        native_methods=3,
        layouts=310,
    ),
    gaps=GAPS,
)

JUDGEMENT = Judgement(
    facts=FACTS,
    catalogue_version="2026.11",
    catalogue_sha256="dd" * 32,
    date="2026-11-21",
    packs=(MIIT, CN2019),
    app_type=AppType(
        id="online_shopping",
        name=Text(en="Online shopping", zh="网上购物类"),
        given=False,
        confidence=0.82,
    ),
    subjects=SUBJECTS,
    findings=(DRAFT, AFTER_REFUSAL, TICKED_BOX, EARLY_READ),
    clauses=CLAUSES,
    needed_permissions=("android.permission.INTERNET",),
    gaps=GAPS[:1],
)


def sample() -> Report:
    """Return the report of the shop: two violations, a suspicion, a draft, gaps."""
    return build_report(JUDGEMENT, timing={"artifact": 0.12, "facts": 0.9})


def clean() -> Report:
    """Return a report without findings and without gaps."""
    facts = replace(FACTS, gaps=(), accesses=(), sdks=(), permissions=(), screens=(), starts=())
    calm = tuple(replace(one, status="no_violation_seen", findings=()) for one in CLAUSES)
    judgement = replace(JUDGEMENT, facts=facts, findings=(), clauses=calm, gaps=(), app_type=None)
    return build_report(judgement, timing={})


def packed() -> Report:
    """Return a report of a packed app: no code seen, nothing called clean."""
    artifact = replace(
        ARTIFACT, packed=("示例加固 (libexampleshell.so)",), signers=(), label=Label()
    )
    gap = Gap(stage="artifact", what="packed", why="The code is unpacked only on a device.")
    facts = replace(FACTS, artifact=artifact, gaps=(gap,), accesses=(), coverage=Coverage())
    unseen = tuple(replace(one, status="not_examined", findings=()) for one in CLAUSES)
    judgement = replace(JUDGEMENT, facts=facts, findings=(), clauses=unseen, gaps=())
    return build_report(judgement, timing={})


def crowded() -> Report:
    """Return a report with 300 findings."""
    many = tuple(
        replace(EARLY_READ, id=f"{number:016x}", subject=f"sdk:example-{number}")
        for number in range(300)
    )
    clauses = tuple(
        replace(one, findings=tuple(finding.id for finding in many))
        if one.status == "violated"
        else replace(one, findings=())
        for one in CLAUSES
    )
    return build_report(replace(JUDGEMENT, findings=many, clauses=clauses), timing={})


def hostile() -> Report:
    """Return a report in which every string of the app tries to break out."""
    text = Text(en=HOSTILE, zh=HOSTILE)
    place = Place(kind="manifest", file=f"a b!c:{HOSTILE}.xml", symbol=HOSTILE, offset=3)
    access = replace(
        IMEI, argument=HOSTILE, place=place, entry=HOSTILE, path=way(("entry", HOSTILE)),
        gate=Gate(kind="field", key=HOSTILE, certainty="sure", place=place),
    )  # fmt: skip
    artifact = replace(
        ARTIFACT,
        manifest=replace(ARTIFACT.manifest, package=HOSTILE, version_name=HOSTILE),
        label=Label(default=HOSTILE, zh=HOSTILE, en=HOSTILE),
        signers=(Signer(scheme="v1", sha256="00" * 32, subject=HOSTILE),),
        parts=(Part(name=HOSTILE, role="base", sha256="00" * 32, size_bytes=1),),
        channels=(Channel(kind="comment", value=HOSTILE),),
    )
    facts = replace(
        FACTS,
        artifact=artifact,
        accesses=(access,),
        gaps=(Gap(stage="code", what="odd", why=HOSTILE, place=HOSTILE),),
        hosts=(Host(host=HOSTILE, url=HOSTILE, subject="app", place=place),),
        permissions=(PermissionUse(name=HOSTILE, declared=True, used_through=(HOSTILE,)),),
        sdks=(SdkPresence(id="x", basis=(Basis(kind="string", value=HOSTILE, place=place),)),),
    )
    finding = replace(
        EARLY_READ,
        summary=text,
        remedy=text,
        assumes=(text,),
        evidence=(
            Evidence(kind="access", fact="access:0", place=place, says=text),
            Evidence(kind="manifest", fact=f"manifest:{HOSTILE}", place=place, says=text),
        ),
    )
    clauses = (replace(CLAUSES[6], title=text, reason=text),)
    return build_report(
        replace(JUDGEMENT, facts=facts, findings=(finding,), clauses=clauses), timing={}
    )


SAMPLES = {
    "sample": sample,
    "clean": clean,
    "packed": packed,
    "crowded": crowded,
    "hostile": hostile,
}
