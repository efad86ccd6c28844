"""The rules, questions, example cases and holidays of the referral; each once, unless editors made one of that key."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from cms.starter_content.languages import SOURCE
from cms.starter_content.ledger import Ledger
from cms.starter_content.referral_records import Named, case, holiday, question, question_texts, rule, rule_texts
from cms.starter_content.snippet_texts import publish_in_languages
from cms.starter_content.yaml_file import read_yaml
from cms.translation.adopting import publish_in_its_language
from content_models.locale_profile import LocaleProfile
from content_models.models import Holiday, ReferralCase, ReferralQuestion, ReferralRule

FOLDER = Path(__file__).parent / "referral"
Entry = dict[str, Any]


def read(name: str) -> list[Entry]:
    entries: list[Entry] = read_yaml(FOLDER / f"{name}.yaml")
    return entries


def load_referral(ledger: Ledger, languages: dict[str, LocaleProfile]) -> None:
    load_holidays(ledger)
    named = Named()
    load_each(ledger, "rules", ReferralRule, lambda entry: load_rule(entry, named, languages))
    load_each(ledger, "questions", ReferralQuestion, lambda entry: load_question(entry, languages))


def load_cases(ledger: Ledger, source: LocaleProfile) -> None:
    named = Named()
    load_each(ledger, "cases", ReferralCase, lambda entry: load_case(entry, named, source))


def load_each(ledger: Ledger, name: str, model: type[Any], load: Callable[[Entry], bool]) -> None:
    """What names a desk or a region that is not there waits until it is."""
    taken = set(model.objects.filter(locale__profile__is_source=True).values_list("key", flat=True))
    for entry in _new(ledger, name):
        if entry["key"] in taken or load(entry):
            ledger.note(f"referral-{name}", entry["key"])


def _new(ledger: Ledger, name: str) -> Iterable[Entry]:
    return (entry for entry in read(name) if ledger.is_new(f"referral-{name}", entry["key"]))


def load_rule(entry: Entry, named: Named, languages: dict[str, LocaleProfile]) -> bool:
    made = rule(entry, named, languages[SOURCE])
    if made:
        publish_in_languages(made, {code: rule_texts(entry[code]) for code in languages}, languages)
    return made is not None


def load_question(entry: Entry, languages: dict[str, LocaleProfile]) -> bool:
    made = question(entry, languages[SOURCE])
    publish_in_languages(made, {code: question_texts(entry, code) for code in languages}, languages)
    return True


def load_case(entry: Entry, named: Named, source: LocaleProfile) -> bool:
    made = case(entry, named, source)
    if made:
        publish_in_its_language(made)
    return made is not None


def load_holidays(ledger: Ledger) -> None:
    taken = {str(date) for date in Holiday.objects.values_list("date", flat=True)}
    for entry in read("holidays"):
        date = str(entry["date"])
        if ledger.is_new("holidays", date):
            if date not in taken:
                publish_in_its_language(holiday(entry))
            ledger.note("holidays", date)
