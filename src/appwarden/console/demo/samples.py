"""Inspections of the bundled sample apps, where this is a checkout that has them."""

from pathlib import Path

from appwarden.console.demo.people import Bodies, People
from appwarden.console.inspections.models import Inspection, Status
from appwarden.console.inspections.services import Order, Source, receive_app, request_inspection
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import App
from appwarden.console.registry.services import keep_record

SAMPLES = Path(__file__).parents[4] / "tests" / "samples" / "apks"
# The same apps that `make demo` inspects, and one whose findings nobody has judged yet.
NAMES = (
    "consent_after_sdk_init",
    "application_on_create",
    "fragment_framework",
    "dialog_refuse_reads_anyway",
)


def inspect_samples(people: People, bodies: Bodies, folder: Path = SAMPLES) -> int:
    """Take the sample apps in, inspect them in child processes; returns how many reports there are.

    An installation from a package has no samples: then it returns 0 and the demo says so.
    """
    found = [folder / f"{name}.apk" for name in NAMES]
    inspections = [_request(path, people, bodies) for path in found if path.is_file()]
    if inspections:
        run_worker(once=True)
    keys = [inspection.pk for inspection in inspections]
    return Inspection.objects.filter(pk__in=keys, status=Status.DONE).count()


def _request(path: Path, people: People, bodies: Bodies) -> Inspection:
    source = Source(store=bodies.store)
    with path.open("rb") as stream:
        build = receive_app(
            acting_user=people["inspector"], stream=stream, name=path.name, source=source
        )
    _give_to_company(build.app, people, bodies)
    order = Order(build=build, laboratory=bodies.laboratory)
    return request_inspection(acting_user=people["inspector"], order=order)


def _give_to_company(app: App, people: People, bodies: Bodies) -> None:
    """Enter the fictitious company as the app's operator, so that there is somebody to serve."""
    if app.operator_id is None:
        values = {"operator": bodies.operator, "sector": "utilities"}
        keep_record(acting_user=people["officer"], instance=app, values=values)
