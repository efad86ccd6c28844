"""What a record of a desk says, as the fields of a ReportingPoint."""

from dataclasses import asdict
from typing import Any

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from cms.importing.records import DeskRecord, DeskTexts
from cms.importing.spellings import Vocabulary
from cms.importing.stable_ids import stable_id
from content_models.codes import RegionKind, RegionScope
from content_models.models import (
    Audience,
    Channel,
    ExploitationForm,
    Need,
    Organisation,
    Region,
    ReportingPoint,
    ReportingPointChannel,
    ReportingPointRegion,
    ReportingPointSource,
)


def fill_desk(desk: ReportingPoint, record: DeskRecord, vocabulary: Vocabulary) -> None:
    """The facts, without what comes from other records: see `link_desk`."""
    desk.key = record.key
    for name, value in record.facts.items():
        setattr(desk, name, value)
    link_regions(desk)
    desk.audiences = vocabulary.terms(Audience, record.audiences)
    desk.needs = vocabulary.terms(Need, record.needs)
    desk.exploitation_forms = vocabulary.terms(ExploitationForm, record.exploitation_forms)
    desk.sources = [
        ReportingPointSource(
            url=url, dated_on=record.sources_dated_on, retrieved_on=record.retrieved_on, sort_order=number
        )
        for number, url in enumerate(record.sources)
    ]


def link_regions(desk: ReportingPoint) -> None:
    """Names of regions that we know become those regions; the others stay names."""
    found = {name: region for name in desk.region_names if (region := region_named(name, desk.region_scope))}
    desk.regions = [ReportingPointRegion(region=region, sort_order=n) for n, region in enumerate(found.values())]
    desk.region_names = [name for name in desk.region_names if name not in found]


def region_named(name: str, scope: str) -> Region | None:
    """The published region of that code, or the one of that name or former name; None where more than one has it."""
    live = Region.objects.filter(live=True)
    if by_code := live.filter(code=name.lower()).first():
        return by_code
    regions = live.filter(Q(name__iexact=name) | Q(former_names__contains=[name]))
    kinds = {"kind": RegionKind.MUNICIPALITY}
    regions = regions.filter(**kinds) if scope == RegionScope.MUNICIPALITY else regions.exclude(**kinds)
    only = list(regions[:2])
    return only[0] if len(only) == 1 else None


def link_desk(desk: ReportingPoint, organisation: Organisation, channels: list[Channel]) -> None:
    desk.organisation = organisation
    desk.channels = [ReportingPointChannel(channel=each, sort_order=number) for number, each in enumerate(channels)]


def fill_texts(desk: ReportingPoint, texts: DeskTexts, key: str) -> None:
    for name in ("name", "purpose", "cannot_do", "safety_note"):
        setattr(desk, name, getattr(texts, name))
    # A step keeps its id in every language and every version: by it translators' work finds its place again.
    steps = [
        {"type": "step", "value": step, "id": str(stable_id("steps", f"{key}/{number}"))}
        for number, step in enumerate(texts.next_steps, start=1)
    ]
    desk.what_happens_next = desk.what_happens_next.stream_block.to_python(steps)


def desk_values(record: DeskRecord, texts: DeskTexts) -> dict[str, Any]:
    """All that the file says about the desk in its source language."""
    names = ("organisation", "audiences", "needs", "exploitation_forms", "sources", "sources_dated_on", "retrieved_on")
    return {
        **{name: getattr(record, name) for name in names},
        **record.facts,
        **asdict(texts),
        "channels": [channel.key for channel in record.channels],
    }


def derived_purpose(record: DeskRecord, vocabulary: Vocabulary, language: str) -> str:
    """For a desk whose purpose nobody wrote: for whom and with what, in the words of the vocabularies, no more."""
    audiences = ", ".join(term.label for term in vocabulary.terms(Audience, record.audiences))
    needs = ", ".join(term.label for term in vocabulary.terms(Need, record.needs))
    with translation.override(language):
        return _("Voor: {audiences}. Helpt met: {needs}.").format(audiences=audiences, needs=needs)
