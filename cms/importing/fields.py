"""Reads one object of a file, field by field."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content_models.sources import PARTIAL_DATE

is_web_address = URLValidator(["http", "https"])
is_key = RegexValidator(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")
# PostgreSQL keeps no NUL, UTF-8 no half pairs, and nobody can read the others.
UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
YEARS = range(1900, 2200)
NO_WEB_ADDRESS = gettext_lazy("“{value}” is geen webadres: schrijf het hele adres, met https:// ervoor.")
NO_KEY = gettext_lazy("“{value}” is geen sleutel: gebruik alleen kleine letters, cijfers en streepjes.")
NO_PARTIAL_DATE = gettext_lazy(
    "“{value}” is geen datum: schrijf een jaar (2024), een maand (2024-03) of een dag (2024-03-01)."
)


class Fields:
    """What is wrong goes to `note(field, sentence)` and reads as nothing. `name` makes a full name: "age_{}"."""

    def __init__(self, values: Mapping[str, Any], note: Callable[[str, str], None], name: str = "{}") -> None:
        self._values = values
        self._note = note
        self._full_name = name
        self._asked: set[str] = set()

    def name(self, field: str) -> str:
        """The full name of a field, as it is called in a table."""
        return self._full_name.format(field)

    def wrong(self, field: str, sentence: str) -> None:
        self._note(self.name(field), sentence)

    def text(self, field: str, *, required: bool = False, longest: int | None = None) -> str:
        value = self._get(field, str, _("Schrijf hier een tekst."))
        if required and not (value or "").strip() and isinstance(self._values.get(field), str | None):
            self.wrong(field, _("Vul dit veld in."))
        return self._short(field, value, longest)

    def texts(self, field: str, *, longest: int | None = None) -> list[str]:
        values = self._get(field, list, _("Schrijf hier een lijst.")) or []
        if not all(isinstance(value, str) for value in values):
            self.wrong(field, _("Schrijf hier een lijst van teksten."))
            return []
        return [text for value in values if (text := self._short(field, value, longest))]

    def yes_no(self, field: str) -> bool | None:
        return self._get(field, bool, _("Schrijf true (ja) of false (nee), of laat het leeg als het onbekend is."))

    def number(self, field: str) -> int | None:
        value = self._get(field, int, _("Schrijf hier een heel getal."))
        if value is None or (0 <= value <= 120 and not isinstance(value, bool)):
            return value
        self.wrong(field, _("Schrijf een getal van 0 tot en met 120."))
        return None

    def code(self, field: str, codes: Mapping[str, str], *, required: bool = False) -> str | None:
        """`codes`: every spelling that is understood, and our code for it."""
        text = self.text(field, required=required)
        return next(iter(self._known(field, [text] if text else [], codes)), None)

    def codes(self, field: str, codes: Mapping[str, str]) -> list[str]:
        return self._known(field, self.texts(field), codes)

    def web_address(self, field: str, *, longest: int) -> str:
        return self._right(field, self.text(field, longest=longest), is_web_address, NO_WEB_ADDRESS)

    def web_addresses(self, field: str, *, longest: int) -> list[str]:
        texts = self.texts(field, longest=longest)
        return [text for text in texts if self._right(field, text, is_web_address, NO_WEB_ADDRESS)]

    def key(self, field: str, *, longest: int) -> str:
        return self._right(field, self.text(field, required=True, longest=longest), is_key, NO_KEY)

    def day(self, field: str, *, required: bool = False) -> dt.date | None:
        text = self.text(field, required=required)
        try:
            day = dt.date.fromisoformat(text) if text else None
        except ValueError:
            day = dt.date.min
        if day and day.year not in YEARS:
            sentence = _("“{value}” is geen datum: schrijf jaar-maand-dag, zoals 2026-11-23.")
            self.wrong(field, sentence.format(value=text))
            return None
        return day

    def partial_day(self, field: str) -> str:
        return self._right(field, self.text(field), PARTIAL_DATE, NO_PARTIAL_DATE)

    def object(self, field: str, name: str) -> "Fields":
        values = self._get(field, dict, _("Schrijf hier velden tussen { en }."))
        return Fields(values or {}, self._note, name)

    def objects(self, field: str, name: str) -> Iterator["Fields"]:
        """The objects of a list; `name` gets their number, from 1. Empty ones are skipped."""
        for number, values in enumerate(self._get(field, list, _("Schrijf hier een lijst.")) or [], start=1):
            if not isinstance(values, dict):
                self.wrong(field, _("Schrijf hier een lijst van velden tussen { en }."))
            elif values:
                yield Fields(values, self._note, name.format(number))

    def names(self) -> list[str]:
        return [str(name) for name in self._values]

    def finish(self, *ignored: str) -> None:
        """Note every field that nobody asked for: a wrongly spelled name would lose its value unseen."""
        for field in self._values:
            if field not in self._asked and field not in ignored:
                self.wrong(field, _("Dit veld bestaat niet: haal het weg, of zoek in de handleiding hoe het heet."))

    def _get(self, field: Any, kind: type, sentence: str) -> Any:
        self._asked.add(field)
        value = self._values.get(field)
        if value is None or isinstance(value, kind):
            return value
        self.wrong(field, sentence)
        return None

    def _short(self, field: str, value: str | None, longest: int | None) -> str:
        text = (value or "").strip()
        if UNREADABLE.search(text):
            self.wrong(field, _("Schrijf hier een tekst."))
            return ""
        if longest and len(text) > longest:
            sentence = _("Maak dit korter: {length} tekens, en er passen er {longest}.")
            self.wrong(field, sentence.format(length=len(text), longest=longest))
        return text

    def _right(self, field: str, text: str, check: Callable[[str], None], sentence: Any) -> str:
        try:
            if text:
                check(text)
        except ValidationError:
            self.wrong(field, str(sentence).format(value=text))
            return ""
        return text

    def _known(self, field: str, texts: list[str], codes: Mapping[str, str]) -> list[str]:
        for text in texts:
            if text not in codes:
                sentence = _("“{value}” ken ik niet: kies uit {codes}.")
                self.wrong(field, sentence.format(value=text, codes=", ".join(sorted(set(codes.values())))))
        return list(dict.fromkeys(codes[text] for text in texts if text in codes))
