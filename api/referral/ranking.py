"""How well a desk fits, where no rule names it: the smaller, the better, from the most important on."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from api.referral.channels import BY_OPENNESS, NO_CHANNEL, Best, best_of, speaks, usable
from api.referral.desks import Desk, without_name
from api.referral.guide import Guide
from api.referral.hours import CLOSED, UNKNOWN
from api.referral.places import Place
from api.referral.situation import Situation

YES_UNKNOWN_NO = {"yes": 0, "unknown": 1, "no": 2}
SETTLED = ("preferred", "form", "age", "anonymity", "region", "kind")  # known before anybody looks at a clock
CHANGING = ("open", "language", "verified")


@dataclass
class Asked:
    """One question to the guide: the situation, where and when; what was found out is kept."""

    guide: Guide
    situation: Situation
    place: Place
    minute: int
    kinds: list[str] = field(default_factory=list)  # the order of kinds that rules asked for
    preferred: dict[str, int] = field(default_factory=dict)  # key of a desk -> place among the preferred
    excluded: set[str] = field(default_factory=set)  # keys of the desks that rules leave out
    _best: dict[str, Best] = field(default_factory=dict)

    def best(self, desk: Desk) -> Best:
        if desk.key not in self._best:
            self._best[desk.key] = self._find_best(desk)
        return self._best[desk.key]

    def _find_best(self, desk: Desk) -> Best:
        channels = usable(desk.channels, self.situation, self.place)
        if not channels and desk.is_emergency:
            channels = desk.channels
        if not channels:
            return NO_CHANNEL
        return best_of(channels, self.minute, self.guide.clock, self.guide.holidays)

    def national_desk(self) -> str:
        """Open, closed or unknown: a mailbox with unknown hours does not hide that nobody picks up the telephone."""
        if (desk := self.guide.national_desk) is None:
            return UNKNOWN
        if (best := self.best(desk).state.state) != UNKNOWN:
            return best
        channels = usable(desk.channels, self.situation, self.place)
        states = [best_of([each], self.minute, self.guide.clock, self.guide.holidays).state.state for each in channels]
        return CLOSED if CLOSED in states else UNKNOWN

    def is_open(self, desk: Desk) -> bool:
        return self.best(desk).state.state == "open"

    def speaks(self, desk: Desk) -> str:
        return speaks(usable(desk.channels, self.situation, self.place), self.situation.languages)


def settled(asked: Asked, desk: Desk) -> tuple[int, ...]:
    situation = asked.situation
    return (
        asked.preferred.get(desk.key, len(asked.preferred)),
        _form(desk, situation),
        int(desk.has_ages == (situation.ages is None)),
        anonymity(desk, situation),
        YES_UNKNOWN_NO[desk.from_abroad] if asked.place.is_far else int(not desk.is_regional),
        asked.kinds.index(desk.kind) if desk.kind in asked.kinds else len(asked.kinds),
    )


def _form(desk: Desk, situation: Situation) -> int:
    if situation.forms:
        return int(not desk.names_form(situation))
    return int(not desk.any_form)


def anonymity(desk: Desk, situation: Situation) -> int:
    """How well the desk keeps to the wish: 0 well, 1 unknown, 2 not."""
    if situation.anonymity == "no-name":
        return YES_UNKNOWN_NO[without_name(desk, situation.need)]
    if situation.anonymity == "not-to-police":
        return 2 if desk.is_authority else 2 - YES_UNKNOWN_NO[desk.tells_police]
    return 0


def changing(asked: Asked, desk: Desk) -> tuple[int, ...]:
    language = YES_UNKNOWN_NO[asked.speaks(desk)] if asked.situation.languages else 0
    return BY_OPENNESS[asked.best(desk).state.state], language, desk.verified


def ranked(asked: Asked, desks: Iterable[Desk], most: int | None = None) -> list[Desk]:
    """The best first, at most `most`. Who is open is asked only of desks that can still be among them."""
    ordered = sorted(((settled(asked, desk), desk.key, desk) for desk in desks), key=lambda each: each[:2])
    if most is not None and len(ordered) > most > 0:
        ordered = [each for each in ordered if each[0] <= ordered[most - 1][0]]
    full: list[tuple[tuple[int, ...], tuple[int, ...], str, Desk]]
    full = [(first, changing(asked, desk), key, desk) for first, key, desk in ordered]
    full.sort(key=lambda each: each[:3])
    return [each[-1] for each in full][:most]
