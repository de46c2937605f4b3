"""The export of a case as one download: the folder of services/export.py in a zip."""

import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.cases.pages import case_on_page
from appwarden.console.cases.services.export import export_case
from appwarden.console.cases.views.person import signed_in


@require_POST
@requires_act("cases.export")
def export(request: HttpRequest, number: str) -> FileResponse:
    """Send the case with its manifest; the export itself is an act in the audit log."""
    user = signed_in(request)
    case = case_on_page(user, number)
    if case is None:
        raise Http404("no such case for this person")
    packed = tempfile.TemporaryFile()  # noqa: SIM115  the answer reads and closes it
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / number
        export_case(acting_user=user, case=case, folder=folder)
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for path in sorted(folder.rglob("*")):
                archive.write(path, path.relative_to(folder.parent))
    packed.seek(0)
    return FileResponse(packed, as_attachment=True, filename=f"{number}.zip")
