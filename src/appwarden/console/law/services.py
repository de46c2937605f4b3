"""Acts on the law calendar: load what is bundled, change one instrument."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec
from django.db import transaction

from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.law import instruments
from appwarden.console.law.models import DraftTrial, Instrument, InstrumentDate, MediaDay


@dataclass(frozen=True)
class Loaded:
    """How many rows a load brought that were not there."""

    instruments: int
    trials: int
    media_days: int


@transaction.atomic
def load_bundled(*, acting_user: User) -> Loaded:
    """Enter the bundled instruments, trials and media days that are missing; change none."""
    require(acting_user, "law.load_bundled")
    sources = instruments.bundled_sources()
    added = [_add_instrument(entry, sources) for entry in instruments.bundled_instruments()]
    trials = [_add_trial(entry) for entry in instruments.bundled_trials()]
    media = [_add_media_day(entry) for entry in instruments.bundled_media_days()]
    loaded = Loaded(sum(added), sum(trials), sum(media))
    record(
        acting_user=acting_user,
        act="law.load_bundled",
        target=acting_user,
        old={},
        new={
            "instruments": loaded.instruments,
            "trials": loaded.trials,
            "media_days": loaded.media_days,
        },
    )
    return loaded


@dataclass(frozen=True)
class NewDay:
    """A day to be added to an instrument."""

    day: date
    kind: str
    certainty: str


@transaction.atomic
def change_instrument(
    *,
    acting_user: User,
    instrument: Instrument,
    values: Mapping[str, object],
    new_days: Sequence[NewDay] = (),
) -> Instrument:
    """Write changed fields and further days of one instrument, such as a draft put into force."""
    require(acting_user, "law.change_instrument", instrument)
    instrument = Instrument.objects.select_for_update().get(pk=instrument.pk)
    old = {name: getattr(instrument, name) for name in values}
    for name, value in values.items():
        setattr(instrument, name, value)
    instrument.full_clean()
    instrument.save()
    for new in new_days:
        InstrumentDate.objects.get_or_create(
            instrument=instrument,
            day=new.day,
            kind=new.kind,
            defaults={"certainty": new.certainty},
        )
    record(
        acting_user=acting_user,
        act="law.change_instrument",
        target=instrument,
        old=old,
        new={**values, "days": [f"{new.day} {new.kind}" for new in new_days]},
    )
    return instrument


def _add_instrument(
    entry: instruments.Entry, sources: Mapping[str, instruments.SourceEntry]
) -> bool:
    if entry.title is None or entry.body is None:
        raise ValueError(f"{entry.key}: neither the entry nor its pack has a title and a body")
    instrument, made = Instrument.objects.get_or_create(
        key=entry.key,
        defaults={
            "title_zh": entry.title.zh,
            "title_en": entry.title.en,
            "body_zh": entry.body.zh,
            "body_en": entry.body.en,
            "document": entry.document or "",
            "kind": entry.kind,
            "status": entry.status,
            "certainty": entry.certainty or "m",
            "packs": list(entry.packs),
            "sources": [
                {"id": name, **msgspec.to_builtins(sources[name])} for name in entry.sources
            ],
            "note_zh": entry.note.zh if entry.note else "",
            "note_en": entry.note.en if entry.note else "",
        },
    )
    if made:
        InstrumentDate.objects.bulk_create(
            InstrumentDate(
                instrument=instrument, day=each.day, kind=each.kind, certainty=each.certainty
            )
            for each in entry.dates
        )
    return made


def _add_trial(entry: instruments.TrialEntry) -> bool:
    _trial, made = DraftTrial.objects.get_or_create(
        key=entry.key,
        defaults={
            "instrument": Instrument.objects.get(key=entry.instrument),
            "title_zh": entry.title.zh,
            "title_en": entry.title.en,
            "certainty": entry.certainty,
            "steps": msgspec.to_builtins(entry.steps),
            "at_once_when": list(entry.at_once_when),
        },
    )
    return made


def _add_media_day(entry: instruments.MediaDay) -> bool:
    _day, made = MediaDay.objects.get_or_create(
        key=entry.key,
        defaults={
            "month": entry.month,
            "day": entry.day,
            "title_zh": entry.title.zh,
            "title_en": entry.title.en,
            "speakers_zh": entry.speakers.zh,
            "speakers_en": entry.speakers.en,
            "days_before": entry.days_before,
            "days_after": entry.days_after,
            "note_zh": entry.note.zh,
            "note_en": entry.note.en,
            "certainty": entry.certainty,
        },
    )
    return made
