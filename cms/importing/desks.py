"""Desks: found again by their key, in the source language first and then in every language the file has texts for."""

from dataclasses import asdict, replace
from typing import Any

from cms.importing.desk_content import derived_purpose, desk_values, fill_desk, fill_texts, link_desk
from cms.importing.memory import Place
from cms.importing.records import DeskRecord, DeskTexts
from cms.importing.run import Origin, Run, Wanted
from cms.importing.stable_ids import stable_id
from cms.importing.verdict import Verdict
from content_models.codes import VerificationMethod
from content_models.models import Channel, Organisation, ReportingPoint, Verification
from content_models.snippets.verification import next_check_after

DESKS = "reporting-points"
FIELD_NAMES = {
    "key": "id",
    "exploitation_forms": "forms",
    "regions": "region_names",
    "what_happens_next": "next_steps",
    "anonymity": "anonymous_possible",
    "accepts_callers_from_abroad": "accepts_from_abroad",
    "internal_note": "note",
    "sources": "source_urls",
}


class Desks:
    """Those in the database, by id and by key in the source language."""

    def __init__(self, run: Run) -> None:
        self._run = run
        every = list(ReportingPoint.objects.all())
        self._by_id = {(each.translation_key, each.locale_id): each for each in every}
        self._by_key = {each.key: each for each in every if each.locale_id == run.languages.source.locale_id}
        self.with_derived_purpose: list[str] = []

    def place(self, key: str) -> Place:
        existing = self._by_key.get(key)
        id = existing.translation_key if existing else stable_id(DESKS, key)
        return Place(DESKS, id, self._run.languages.source.code)

    def without_deleted(self, records: list[DeskRecord]) -> list[DeskRecord]:
        """The records without the desks that an editor deleted: what only they need is not brought back either."""
        kept = []
        for record in records:
            place = self.place(record.key)
            if self._run.memory.is_deleted(place, self._by_key.get(record.key)):
                self._run.report.note(DESKS, place.locale, record.key, Verdict.DELETED)
            else:
                kept.append(record)
        return kept

    def bring_in(self, record: DeskRecord, organisation: Organisation, channels: list[Channel]) -> None:
        desk = self._source(record, organisation, channels)
        if desk is None:
            return
        for code, texts in record.texts.items():
            if code != self._run.languages.source.code:
                self._translation(desk, record, texts, code)

    def _source(self, record: DeskRecord, organisation: Organisation, channels: list[Channel]) -> Any:
        run, existing, place = self._run, self._by_key.get(record.key), self.place(record.key)
        source = run.languages.source
        texts = self._source_texts(record)

        def fill(desk: ReportingPoint) -> None:
            if texts != record.texts[source.code]:
                self.with_derived_purpose.append(record.key)
            fill_desk(desk, record, run.vocabulary)
            fill_texts(desk, texts, record.key)
            link_desk(desk, organisation, channels)

        desk = run.bring_in(
            Wanted(
                place=place,
                name=record.key,
                origin=Origin(record.row, record.key, FIELD_NAMES),
                values=desk_values(record, texts),
                found=existing,
                new=lambda: ReportingPoint(translation_key=place.id, locale=source.locale),
                fill=fill,
            )
        )
        if existing is None and desk is not None:
            first_verification(desk, record).save()
        return desk

    def _source_texts(self, record: DeskRecord) -> DeskTexts:
        source = self._run.languages.source
        texts = record.texts[source.code]
        if texts.purpose:
            return texts
        purpose = derived_purpose(record, self._run.vocabulary, source.locale.language_code)
        return replace(texts, purpose=purpose)

    def _translation(self, desk: ReportingPoint, record: DeskRecord, texts: DeskTexts, code: str) -> None:
        profile = self._run.languages[code]
        self._run.bring_in(
            Wanted(
                place=Place(DESKS, desk.translation_key, code),
                name=record.key,
                origin=Origin(record.row, record.key, {name: f"{name}_{code}" for name in ReportingPoint.texts}),
                values=asdict(texts),
                found=self._by_id.get((desk.translation_key, profile.locale_id)),
                new=lambda: desk.copy_for_translation(profile.locale),
                fill=lambda copy: fill_texts(copy, texts, record.key),
            )
        )


def first_verification(desk: ReportingPoint, record: DeskRecord) -> Verification:
    """Somebody looked a desk up in a public source, or somebody has to look before anybody may rely on it."""
    if record.must_be_verified:
        return Verification(reporting_point=desk, due_on=record.retrieved_on)
    return Verification(
        reporting_point=desk,
        verified_on=record.retrieved_on,
        method=VerificationMethod.PUBLIC_SOURCE,
        due_on=next_check_after(record.retrieved_on),
    )
