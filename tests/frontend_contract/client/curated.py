"""Small cases, each for one promise of the referral: what `frontend_contract/examples/referral` shows."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from api.referral import refer
from tests.api.referral.guides import (
    channel,
    desk,
    effect,
    emergency,
    guide,
    inspectorate,
    national,
    police,
    region,
    rule,
)
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS, Document, weekly

MORNING, NIGHT = "2026-12-01T10:00:00Z", "2026-12-01T02:00:00Z"
HOLIDAY = "2026-12-25T11:00:00Z"
CASES: dict[str, Callable[[], Document]] = {}


def case(make: Callable[[], Document]) -> Callable[[], Document]:
    """The name is that of the function; its docstring is the promise."""
    CASES[make.__name__.replace("_", "-")] = make
    return make


def written(name: str) -> Document:
    make = CASES[name]
    asked = make()
    answer = refer(asked["situation"], asked["guide"], dt.datetime.fromisoformat(asked["moment"]))
    return {"promise": make.__doc__, **asked, "answer": answer}


def asks(*desks: Document, moment: str = MORNING, facets: dict[str, Any] | None = None, **parts: Any) -> Document:
    situation = {"audience": "victim", "need": "help"} | (facets or {})
    return {"guide": guide(*desks, **parts), "situation": situation, "moment": moment}


@case
def danger_now() -> Document:
    """Danger now: 112 first, whatever rules pin."""
    pin = rule("pin", effect("pin", "shelter"))
    return asks(national(), emergency(), desk("shelter"), rules=[pin], facets={"urgency": "acute"})


@case
def form_decides_the_authority() -> Document:
    """Who reports labour exploitation is sent to the inspectorate that names it, and to no other authority."""
    return asks(national(), police(), inspectorate(), facets={"need": "report", "exploitationForm": "labour"})


@case
def help_without_the_police() -> Document:
    """Whoever asks for help is never sent to the police first, even where a rule says so."""
    pin = rule("pin", effect("pin", kind="police"))
    return asks(police(), desk("advice", hours=NOBODY_KNOWS), rules=[pin])


@case
def without_a_name() -> Document:
    """Levels of anonymity: advice without a name is not a report without a name."""
    desks = [desk("advises", anonymity="advice"), desk("takes-reports", anonymity="report"), desk("unknown")]
    return asks(*desks, facets={"audience": "citizen", "need": "report", "anonymity": "no-name"})


@case
def not_to_the_police() -> Document:
    """Who does not want the police to know comes first to desks that do not tell them."""
    desks = [desk("tells", tellsPolice="yes"), desk("tells-nobody", tellsPolice="no"), desk("unknown")]
    return asks(*desks, facets={"anonymity": "not-to-police"})


@case
def an_old_name_leads_to_its_region() -> Document:
    """A former municipality leads to every region that it lies in; a regional desk goes before a national one."""
    regions = [
        region("gm1900", name="Súdwest-Fryslân", formerNames=["Sneek"], parents=["vr02"]),
        region("vr02", kind="safety-region", name="Fryslân"),
    ]
    desks = [national(), desk("fryslan", regions=["vr02"]), desk("elsewhere", regions=["vr10"])]
    return asks(*desks, regions=regions, facets={"region": "sneek"})


@case
def an_unknown_place_is_no_error() -> Document:
    """A place that nobody knows: national desks, and the answer says so."""
    return asks(national(), desk("regional", regions=["vr02"]), facets={"region": "Nergenshuizen"})


@case
def at_night() -> Document:
    """Outside opening hours: when the best desk opens, and who is there now."""
    pin = rule("pin", effect("pin", "office"))
    return asks(desk("office"), desk("day-and-night", hours=ALWAYS), national(), rules=[pin], moment=NIGHT)


@case
def nobody_knows_the_hours() -> Document:
    """Unknown hours are neither open nor closed: such a first desk names another that is open now."""
    pin = rule("pin", effect("pin", "unknown"))
    return asks(desk("unknown", hours=NOBODY_KNOWS), desk("open", hours=ALWAYS), rules=[pin])


@case
def an_unverified_desk() -> Document:
    """A first desk that was not verified names a verified one that is open now."""
    pin = rule("pin", effect("pin", "overdue"))
    return asks(desk("overdue", verified="overdue"), desk("verified"), rules=[pin])


@case
def from_abroad() -> Document:
    """From abroad only a number that works from there is given."""
    works = channel("works", number="0800-1234", href="tel:0800-1234", fromAbroad="+31881234567")
    desks = [desk("only-here"), desk("works", channels=[works], acceptsCallersFromAbroad="yes")]
    return asks(*desks, facets={"region": "abroad"})


@case
def rules_pin_and_advise() -> Document:
    """Where conditions hold, rules put desks first, two of them beside each other, and give advice."""
    pin = rule(
        "school",
        effect("pin", "care"),
        effect("beside", "child-protection"),
        when={"audience": ["professional"], "age": ["child"]},
        advice="Talk to the child first.",
    )
    desks = [national(), desk("care"), desk("child-protection")]
    return asks(*desks, rules=[pin], facets={"audience": "professional", "need": "advice", "age": 15})


@case
def past_midnight() -> Document:
    """Who opens on Saturday evening is there in the night of summer time, until Sunday morning's new clock."""
    night = weekly("22:00-04:00", days=[6])
    return asks(desk("night", hours=night), moment="2026-10-25T00:30:00Z")


@case
def on_a_holiday() -> Document:
    """On a holiday: closed, open, or unknown, as each channel says; the data say which days those are."""
    desks = [desk(each, hours=weekly("09:00-17:00", holidays=each)) for each in ("closed", "open", "unknown")]
    return asks(*desks, holidays=[{"date": "2026-12-25", "name": "Christmas"}], moment=HOLIDAY)


@case
def in_their_own_language() -> Document:
    """Among desks that fit equally, one where somebody speaks the language goes first."""
    polish = channel("polish", languages=["pl", "nl"])
    return asks(desk("a-dutch"), desk("polish", channels=[polish]), facets={"languages": ["pl"]})


@case
def never_empty() -> Document:
    """Where nothing fits, the national desk is there."""
    return asks(national(needs=["report"]), desk("medical", needs=["medical"]), facets={"need": "legal"})
