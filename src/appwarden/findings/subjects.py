"""Who acts in an app: the app itself and each third-party SDK, with what the catalogue knows."""

from appwarden.catalogue.model import Catalogue, Company
from appwarden.findings.model import Subject
from appwarden.findings.scope import APP, SDK, View
from appwarden.findings.words import name_of_subject
from appwarden.model import Text


def subjects_of(view: View) -> tuple[Subject, ...]:
    """Return every subject that some fact names, the app first."""
    return tuple(_subject(subject, view) for subject in view.subjects())


def _subject(subject: str, view: View) -> Subject:
    if subject == APP:
        return _app(view)
    catalogue: Catalogue = view.catalogue
    sdk = catalogue.sdks.get(subject.removeprefix(SDK))
    basis = tuple(
        f"{trace.kind}:{trace.value}"
        for found in view.facts.sdks
        if SDK + found.id == subject
        for trace in found.basis
    )
    return Subject(
        id=subject,
        name=sdk.name if sdk is not None else name_of_subject(subject, catalogue),
        company=_company(sdk.company) if sdk is not None else None,
        role=sdk.kind if sdk is not None else "sdk",
        basis=basis,
    )


def _app(view: View) -> Subject:
    manifest, label = view.facts.artifact.manifest, view.facts.artifact.label
    fallback = label.default or label.en or label.zh or manifest.package
    name = Text(en=label.en or fallback, zh=label.zh or fallback)
    return Subject(APP, name, None, "app", (f"package:{manifest.package}",))


def _company(company: Company | None) -> Text | None:
    if company is None:
        return None
    known = company.en or company.zh
    return Text(en=company.en or known, zh=company.zh or known) if known else None
