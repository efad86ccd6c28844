"""What a file says, checked and in our own words."""

import datetime as dt
from dataclasses import dataclass, field

from content_models.codes import Confidence
from content_models.opening_hours import Period


@dataclass(frozen=True, slots=True)
class ChannelRecord:
    """One way to reach an organisation, as one desk's row gives it. None and "" mean: the row does not say."""

    row: int
    desk: str
    field: str
    organisation: str
    type: str
    value: str
    same_as: str  # equal for all spellings of the same number or address
    label: str | None
    default_label: str
    hours: tuple[Period, ...] | None  # empty: day and night
    cost: str | None
    value_from_abroad: str
    languages: tuple[str, ...]
    confidence: Confidence

    @property
    def key(self) -> str:
        return f"{self.organisation}|{self.type}|{self.same_as}"


@dataclass(frozen=True, slots=True)
class DeskTexts:
    name: str
    purpose: str
    next_steps: tuple[str, ...] = ()
    cannot_do: str = ""
    safety_note: str = ""


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """One desk. `texts` by locale (BCP 47), the source locale's always there."""

    row: int
    key: str
    organisation: str
    organisation_website: str
    channels: tuple[ChannelRecord, ...]
    texts: dict[str, DeskTexts]
    sources: tuple[str, ...]
    sources_dated_on: str
    retrieved_on: dt.date
    must_be_verified: bool
    audiences: tuple[str, ...]
    needs: tuple[str, ...]
    exploitation_forms: tuple[str, ...]
    facts: dict[str, object] = field(default_factory=dict)  # fields of ReportingPoint that are taken over as they are
