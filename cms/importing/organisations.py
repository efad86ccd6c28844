"""Organisations: one record for each name, and in each other language one that desks in that language can point to."""

from collections.abc import Iterable
from typing import Any

from cms.importing.memory import Place
from cms.importing.records import DeskRecord
from cms.importing.run import Origin, Run, Wanted
from cms.importing.stable_ids import stable_id
from content_models.models import Organisation

ORGANISATIONS = "organisations"
FIELD_NAMES = {"name": "organisation", "website": "organisation_url"}


class Organisations:
    """Those in the database, by id and by name in the source language."""

    def __init__(self, run: Run) -> None:
        self._run = run
        every = list(Organisation.objects.all())
        self._by_id = {(each.translation_key, each.locale_id): each for each in every}
        self._by_name = {each.name: each for each in every if each.locale_id == run.languages.source.locale_id}

    def find(self, name: str) -> Organisation | None:
        """The one an import made under that name, whatever it is called by now; or else the one so called."""
        id = stable_id(ORGANISATIONS, name)
        return self._by_id.get((id, self._run.languages.source.locale_id)) or self._by_name.get(name)

    def bring_in(self, desks: Iterable[DeskRecord], websites: dict[str, str]) -> dict[str, Organisation]:
        """The organisations of the desks and their channels, by the name in the file."""
        found: dict[str, Organisation] = {}
        for desk in desks:
            names = [desk.organisation, *(channel.organisation for channel in desk.channels)]
            for name in names:
                if name not in found and (organisation := self._source(name, websites[name], desk)):
                    found[name] = organisation
        self._bring_in_translations(desks, found)
        return found

    def _source(self, name: str, website: str, desk: DeskRecord) -> Organisation | None:
        run, existing = self._run, self.find(name)
        source = run.languages.source
        id = existing.translation_key if existing else stable_id(ORGANISATIONS, name)

        def fill(organisation: Any) -> None:
            organisation.name, organisation.website = name, website

        return run.bring_in(
            Wanted(
                place=Place(ORGANISATIONS, id, source.code),
                name=name,
                origin=Origin(desk.row, desk.key, FIELD_NAMES),
                values={"name": name, "website": website},
                found=existing,
                new=lambda: Organisation(translation_key=id, locale=source.locale),
                fill=fill,
            )
        )

    def _bring_in_translations(self, desks: Iterable[DeskRecord], found: dict[str, Organisation]) -> None:
        done: set[tuple[str, str]] = set()
        for desk in desks:
            for code in desk.texts:
                pair = (desk.organisation, code)
                if code != self._run.languages.source.code and pair not in done and desk.organisation in found:
                    done.add(pair)
                    self._translation(found[desk.organisation], desk, code)

    def _translation(self, source: Organisation, desk: DeskRecord, code: str) -> None:
        """A name stays a name: it is the same in every language until a translator says otherwise."""
        profile = self._run.languages[code]

        def fill(organisation: Any) -> None:
            organisation.name = desk.organisation

        self._run.bring_in(
            Wanted(
                place=Place(ORGANISATIONS, source.translation_key, code),
                name=desk.organisation,
                origin=Origin(desk.row, desk.key, FIELD_NAMES),
                values={"name": desk.organisation},
                found=self._by_id.get((source.translation_key, profile.locale_id)),
                new=lambda: source.copy_for_translation(profile.locale),
                fill=fill,
            )
        )
