"""The rows of a file as records of desks. Everything that is wrong with them is noted; a wrong row is no record."""

from django.utils.translation import gettext as _

from cms.importing.channel_reading import Desk, read_channel
from cms.importing.fields import Fields
from cms.importing.languages import Languages
from cms.importing.problems import RowProblem
from cms.importing.records import ChannelRecord, DeskRecord, DeskTexts
from cms.importing.rows import Row
from cms.importing.same_value import one_line
from cms.importing.spellings import ANY_FORM, Vocabulary, spellings
from content_models.codes import AnonymityLevel, Confidence, RegionScope, ReportingPointKind, Role, YesNoUnknown
from content_models.models import Audience, ExploitationForm, Need, ReportingPoint

# In the file for people: what happens next in codes, a number that also stands among the channels, the old Wegwijzer.
IGNORED = ("phone", "what_happens_next", "legacy_source")


class DeskReader:
    """Reads row after row. `problems` and `unknown_languages` tell what it met."""

    def __init__(self, languages: Languages, vocabulary: Vocabulary) -> None:
        self.languages = languages
        self.vocabulary = vocabulary
        self.problems: list[RowProblem] = []
        self.unknown_languages: set[str] = set()
        self._rows_by_key: dict[str, int] = {}

    def read(self, row: Row) -> DeskRecord | None:
        """The record, or None if something is wrong with the row."""
        before = len(self.problems)
        key = str(row.values.get("id") or "")
        fields = Fields(row.values, lambda field, text: self.problems.append(RowProblem(row.number, key, field, text)))
        self._note_repetition(row.number, key, fields)
        record = self._record(row.number, fields)
        return record if len(self.problems) == before else None

    def _note_repetition(self, row: int, key: str, fields: Fields) -> None:
        if key and self._rows_by_key.setdefault(key, row) != row:
            sentence = _("Deze sleutel staat ook op rij {row}: geef elk contactpunt een eigen sleutel.")
            fields.wrong("id", sentence.format(row=self._rows_by_key[key]))

    def _record(self, row: int, fields: Fields) -> DeskRecord:
        key = fields.key("id", longest=80)
        organisation = one_line(fields.text("organisation", required=True, longest=160))
        confidence = Confidence(fields.code("confidence", spellings(Confidence.values), required=True) or "low")
        channels, notes = self._channels(fields, Desk(row, key, organisation, confidence))
        forms = fields.codes("forms", self.vocabulary.spellings(ExploitationForm) | {ANY_FORM: ANY_FORM})
        needs = fields.codes("needs", self.vocabulary.spellings(Need))
        must_be_verified = fields.yes_no("verify_before_publication")
        record = DeskRecord(
            row=row,
            key=key,
            organisation=organisation,
            organisation_website=fields.web_address("organisation_url", longest=200),
            channels=channels,
            texts=self._texts(fields),
            sources=tuple(fields.web_addresses("source_urls", longest=500)),
            sources_dated_on=fields.partial_day("source_date"),
            retrieved_on=fields.day("retrieved", required=True),
            must_be_verified=must_be_verified is not False,
            audiences=tuple(fields.codes("audiences", self.vocabulary.spellings(Audience))),
            needs=tuple(needs),
            exploitation_forms=tuple(form for form in forms if form != ANY_FORM),
            facts={
                **read_facts(fields),
                "any_exploitation_form": ANY_FORM in forms,
                "anonymity": anonymity(fields.yes_no("anonymous_possible"), needs),
                "confidence": confidence,
                "internal_note": "\n".join(filter(None, [fields.text("note"), *notes])),
            },
        )
        fields.finish(*IGNORED)
        return record

    def _channels(self, fields: Fields, desk: Desk) -> tuple[tuple[ChannelRecord, ...], list[str]]:
        read = [read_channel(each, desk) for each in fields.objects("channels", "channel_{}_{{}}")]
        channels = {channel.key: channel for channel, _note in reversed(read) if channel is not None}
        return tuple(reversed(channels.values())), [note for _channel, note in read if note]

    def _texts(self, fields: Fields) -> dict[str, DeskTexts]:
        """The texts of every language there is; in the source language at least the name."""
        name = one_line(fields.text("name", required=True, longest=160))
        by_language = fields.object("texts", "texts_{}")
        self.unknown_languages.update(code for code in by_language.names() if code not in self.languages)
        texts = {self.languages.source.code: DeskTexts(name, "")}
        for code in by_language.names():
            if code in self.languages:
                is_source = code == self.languages.source.code
                texts[code] = read_texts(by_language.object(code, f"{{}}_{code}"), name, purpose_needed=not is_source)
        return texts


def read_texts(fields: Fields, name: str, *, purpose_needed: bool) -> DeskTexts:
    longest = {field: ReportingPoint._meta.get_field(field).max_length for field in ReportingPoint.texts}
    texts = DeskTexts(
        name=one_line(fields.text("name", longest=longest["name"])) or name,
        purpose=fields.text("purpose", longest=longest["purpose"], required=purpose_needed),
        next_steps=tuple(fields.texts("next_steps", longest=250)),
        cannot_do=fields.text("cannot_do", longest=longest["cannot_do"]),
        safety_note=fields.text("safety_note", longest=longest["safety_note"]),
    )
    fields.finish()
    return texts


def read_facts(fields: Fields) -> dict[str, object]:
    """The facts that are taken over as they are, by the names of the model's fields."""
    ages, region = fields.object("ages", "age_{}"), fields.object("region", "region_{}")
    facts = {
        "kind": fields.code("kind", spellings(ReportingPointKind.values), required=True),
        "roles": fields.codes("roles", spellings(Role.values)),
        "age_min": ages.number("min"),
        "age_max": ages.number("max"),
        "region_scope": region.code("scope", spellings(RegionScope.values), required=True),
        "region_names": region.texts("names", longest=120),
        "accepts_callers_from_abroad": yes_no_unknown(fields.yes_no("accepts_from_abroad")),
    }
    ages.finish()
    region.finish()
    return facts


def anonymity(possible: bool | None, needs: list[str]) -> AnonymityLevel:
    """How far somebody gets without a name: at a desk for reports up to a report, elsewhere up to advice."""
    if possible is None:
        return AnonymityLevel.UNKNOWN
    if not possible:
        return AnonymityLevel.NONE
    return AnonymityLevel.REPORT if "report" in needs else AnonymityLevel.ADVICE


def yes_no_unknown(answer: bool | None) -> YesNoUnknown:
    return {True: YesNoUnknown.YES, False: YesNoUnknown.NO, None: YesNoUnknown.UNKNOWN}[answer]
