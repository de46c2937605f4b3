"""A hand-made policy of two documents that covers what a page on a policy can hold."""

from appwarden.facts.policy.changes import Change
from appwarden.facts.policy.model import (
    Block,
    Check,
    Document,
    Manner,
    Policy,
    Quote,
    SdkRecord,
    Section,
    Statement,
)
from appwarden.model import Gap

LINES = (
    "示例应用隐私政策",
    "一、我们收集的信息",
    "当您注册时，我们会收集您的手机号码，用于创建账号。",
    "我们不会收集您的IMEI。",
    "未经您同意，我们不会共享您的通讯录。",
    "页面不显示的一句。",
)
LIST = ("SDK list", "Example Push | Example Ltd | Android ID | messages")
TITLES = (LINES[0], LINES[1])


def policy() -> Policy:
    """Return the policy."""
    phone, imei, contacts = (_quote(LINES, number, TITLES) for number in (2, 3, 4))
    return Policy(
        documents=(
            _document("policy.html", LINES, "policy", "html", "zh"),
            _document("sdks.txt", LIST, "sdk_list", "text", "en"),
        ),
        statements=(
            _statement(
                "phone_number", "手机号码", phone, purpose="创建账号", condition="当您注册时"
            ),
            _statement("imei", "IMEI", imei, polarity="does_not"),
            _statement("contacts", "通讯录", contacts, action="share", polarity="not_unless"),
            _statement("phone_number", "您的手机", phone, purpose="联系"),
            _statement("no such term", "一句", _quote(LINES, 5, TITLES), actor="third_party"),
        ),
        sdks=(
            SdkRecord(
                name="Example Push",
                company="Example Ltd",
                data="Android ID",
                terms=(),
                data_types=(),
                purpose="messages",
                link="",
                quote=_quote(LIST, 1, (), "sdks.txt"),
            ),
        ),
        checks=(
            Check("operator_identity", "vague", (_quote(LINES, 0, TITLES[:1]),), in_passing=True),
            Check("collected_information", "present", (phone, imei)),
            Check("retention", "partial", (phone,), lacks=("period, or how it is set",)),
            Check("account_cancellation", "missing"),
            Check("cookies", "missing"),
            Check("no such check", "not_checkable"),
        ),
        manners=(Manner("vague_statements", 2, (contacts,)),),
        gaps=(Gap("policy", "document_cut", "more sentences than are read", "sdks.txt"),),
    )


def changes() -> tuple[Change, ...]:
    """Return a difference of every kind."""
    phone, imei = (_quote(LINES, number, TITLES) for number in (2, 3))
    return (
        Change("added", "statement", "collect phone_number", needs_consent=True, new=phone),
        Change("removed", "recipient", "phone_number: 示例公司", needs_consent=False, old=imei),
        Change("weakened", "check", "retention", needs_consent=False, old=imei, new=phone),
        Change("added", "sdk", "umeng", needs_consent=True),
    )


def _document(name: str, lines: tuple[str, ...], *kinds: str) -> Document:
    role, form, language = kinds
    hidden = len(LINES) - 1
    starts = [_start(lines, number) for number in range(len(lines))]
    return Document(
        name=name,
        role=role,  # type: ignore[arg-type]  # one of the literals
        format=form,  # type: ignore[arg-type]  # as above
        language=language,  # type: ignore[arg-type]  # as above
        sha256="0" * 64,
        text="\n".join(lines),
        blocks=tuple(
            Block("paragraph", start, start + len(line), hidden=number == hidden)
            for number, (start, line) in enumerate(zip(starts, lines, strict=True))
        ),
        sections=tuple(
            Section(level + 1, title, starts[level], len("\n".join(lines)), lines[: level + 1])
            for level, title in enumerate(TITLES if lines is LINES else ())
        ),
    )


def _start(lines: tuple[str, ...], number: int) -> int:
    return sum(len(line) + 1 for line in lines[:number])


def _quote(
    lines: tuple[str, ...], number: int, section: tuple[str, ...], name: str = "policy.html"
) -> Quote:
    start = _start(lines, number)
    return Quote(name, start, start + len(lines[number]), lines[number], section)


def _statement(term: str, words: str, quote: Quote, **more: str) -> Statement:
    place = quote.start + quote.text.index(words)
    told = {"actor": "first_party", "action": "collect", "polarity": "does", **more}
    return Statement(
        **told,  # type: ignore[arg-type]  # literals
        term=term,
        data_types=(),
        level="exact",
        modality="will",
        open=False,
        data=Quote(quote.document, place, place + len(words), words, quote.section),
        quote=quote,
    )
