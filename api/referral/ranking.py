"""How well a desk fits, where no rule names it: the smaller, the better, from the most important on."""

from collections.abc import Iterable

from api.referral.channels import BY_OPENNESS, Best, Channel, best_of, speaks, spoken, usable
from api.referral.desks import Desk, without_name
from api.referral.guide import Guide
from api.referral.hours import CLOSED, NOBODY_KNOWS, OPEN, UNKNOWN, State, openness, state_at
from api.referral.places import Place
from api.referral.situation import Situation

YES_UNKNOWN_NO = {"yes": 0, "unknown": 1, "no": 2}
SETTLED = ("preferred", "form", "age", "anonymity", "region", "kind")  # known before anybody looks at a clock
CHANGING = ("open", "language", "verified")


class Asked:
    """One question to the guide: the situation, where and when; what was found out is kept."""

    def __init__(self, guide: Guide, situation: Situation, place: Place, minute: int) -> None:
        self.guide = guide
        self.situation = situation
        self.place = place
        self.minute = minute
        self.local = guide.clock.local(minute)
        self.nearby = guide.nearby(situation.audience, place)
        self.kinds: list[str] = []  # the order of kinds that rules asked for
        self.preferred: dict[Desk, int] = {}  # the place among the preferred
        self.excluded: set[Desk] = set()  # those that rules leave out
        self.not_first: set[Desk] = set()  # those that rules let nobody begin with
        self._languages = spoken(situation.languages)
        self._best: dict[Desk, Best] = {}
        self._states: dict[str, State] = {}
        self._speaks: dict[Desk, str] = {}

    def best(self, desk: Desk) -> Best:
        if (known := self._best.get(desk)) is None:
            known = self._best[desk] = self._find_best(desk)
        return known

    def _find_best(self, desk: Desk) -> Best:
        channels = usable(desk.channels, self.situation, self.place)
        if not channels and desk.is_emergency:
            channels = desk.channels
        return best_of(channels, self.local, self.guide.holidays)

    def national_desk(self) -> str:
        """Open, closed or unknown: a mailbox with unknown hours does not hide that nobody picks up the telephone."""
        if (desk := self.guide.national_desk) is None:
            return UNKNOWN
        if (best := self.best(desk).state) != UNKNOWN:
            return best
        channels = usable(desk.channels, self.situation, self.place)
        states = [openness(channel.hours, self.local, self.guide.holidays) for channel in channels]
        return CLOSED if CLOSED in states else UNKNOWN

    def is_open(self, desk: Desk) -> bool:
        return self.best(desk).state == OPEN

    def state(self, desk: Desk) -> State:
        """The state of the best channel, with when it changes."""
        channel = self.best(desk).channel
        return NOBODY_KNOWS if channel is None else self._state_of(channel)

    def _state_of(self, channel: Channel) -> State:
        """Desks share channels: looked up once."""
        if (known := self._states.get(channel.id)) is None:
            known = state_at(channel.hours, self.minute, self.guide.clock, self.guide.holidays)
            self._states[channel.id] = known
        return known

    def opens(self, desk: Desk) -> int | None:
        """When the desk next opens, by any channel the person can use; null while it is open."""
        if self.is_open(desk):
            return None
        states = map(self._state_of, usable(desk.channels, self.situation, self.place))
        return min((state.opens for state in states if state.opens is not None), default=None)

    def speaks(self, desk: Desk) -> str:
        if (known := self._speaks.get(desk)) is None:
            known = speaks(usable(desk.channels, self.situation, self.place), self._languages)
            self._speaks[desk] = known
        return known


def settled(asked: Asked, desk: Desk) -> tuple[int, ...]:
    situation = asked.situation
    return (
        asked.preferred.get(desk, len(asked.preferred)),
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
    return BY_OPENNESS[asked.best(desk).state], language, desk.verified


def ranked(asked: Asked, desks: Iterable[Desk], most: int | None = None) -> list[Desk]:
    """The best first, at most `most`. Who is open is asked only of desks that can still be among them."""
    ordered = sorted(((settled(asked, desk), desk.key, desk) for desk in desks), key=lambda each: each[:2])
    if most is not None and len(ordered) > most > 0:
        ordered = [each for each in ordered if each[0] <= ordered[most - 1][0]]
    full: list[tuple[tuple[int, ...], tuple[int, ...], str, Desk]]
    full = [(first, changing(asked, desk), key, desk) for first, key, desk in ordered]
    full.sort(key=lambda each: each[:3])
    return [each[-1] for each in full][:most]
