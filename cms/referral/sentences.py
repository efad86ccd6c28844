"""What breaks, in words for editors."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from api.referral import Guide
from cms.referral.example_cases import Difference, Differences, Outcome
from content_models.problems import Problem

MOST_SENTENCES = 5


class Broken(NamedTuple):
    key: str
    sentence: str


def broken_cases(differences: Differences | None) -> list[Broken]:
    if differences is None:
        return []
    return [Broken(each.case.key, _sentence(each, differences)) for each in differences.broken]


def _sentence(difference: Difference, guides: Differences) -> str:
    sentence = _("Voorbeeld “{case}” klopt dan niet meer. Eerst komt nu: {now}. Eerst komt dan: {then}{moment}.")
    return sentence.format(
        case=difference.case.title,
        now=names_of(difference.before.first, guides.before),
        then=names_of(difference.after.first, guides.after, guides.before),
        moment=moment_words(difference.after),
    )


def broken_case(outcome: Outcome, guide: Guide) -> Broken:
    sentence = _("Dit voorbeeld klopt niet met de gids. Eerst moet komen: {wanted}. Eerst komt nu: {now}{moment}.")
    words = sentence.format(
        wanted=names_of(sorted(outcome.case.first), guide),
        now=names_of(outcome.first, guide),
        moment=moment_words(outcome),
    )
    return Broken(outcome.case.key, words)


def names_of(keys: Iterable[str], *guides: Guide) -> str:
    """The desks as editors know them, in the first of the guides that has each."""
    return " + ".join(_name(key, guides) for key in keys) or "–"


def _name(key: str, guides: Iterable[Guide]) -> str:
    found = next((guide.by_key[key] for guide in guides if key in guide.by_key), None)
    return str(found.document["name"]) if found else key


def moment_words(outcome: Outcome) -> str:
    """Said where the case itself names no moment."""
    if outcome.case.moment:
        return ""
    local = timezone.localtime(outcome.moment)
    return _(" (om {time} uur)").format(time=f"{local:%H.%M}")


def as_problems(broken: Iterable[Broken], *, withdraws: bool = False) -> Iterator[Problem]:
    sentences = [each.sentence for each in broken]
    for sentence in sentences[:MOST_SENTENCES]:
        yield Problem("", sentence)
    if len(sentences) > MOST_SENTENCES:
        yield Problem("", _("En nog {count} voorbeelden.").format(count=len(sentences) - MOST_SENTENCES))
    if sentences:
        label = _("Uitzondering: van de websites halen") if withdraws else _("Uitzondering maken")
        yield Problem("", _("Klopt het toch zo? Kies dan “{label}” en schrijf waarom.").format(label=label))
