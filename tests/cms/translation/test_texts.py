"""What cannot be the translation of a text, whoever wrote it."""

import pytest

from cms.translation.texts import text_problems


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Bel 033 448 11 86.", "Call 033-448 11 86."),
        ("Bel 112.", "اتصل بـ ١١٢."),
        ("Je krijgt 1.000 euro.", "You get 1,000 euros."),
        ('<a id="a1">Lees meer</a>', 'Read <a id="a1">more</a>'),
        ("<b>Let op</b>", "Mind"),
        ("24 uur, 7 dagen", "Day and night"),
    ],
)
def test_these_are_fine(source, text):
    assert list(text_problems(source, text)) == []


@pytest.mark.parametrize(
    ("source", "text", "advice"),
    [
        ("Bel 112.", "Call 911.", "Het nummer “112” ontbreekt"),
        ("Bel 0800 2000 of 112.", "Call 0800 2001 or 112.", "Het nummer “0800 2000” ontbreekt"),
        ('<a id="a1">Lees</a>', "Read", "Zet de link “a1” in de tekst"),
        ("Lees", '<a id="a1">Read</a>', "Zet de link “a1” in de tekst"),
        ("Lees", "<script>alert(1)</script>", "Gebruik alleen de opmaak"),
        ("Lees", '<b onclick="x()">Read</b>', "Gebruik alleen de opmaak"),
    ],
)
def test_these_are_not(source, text, advice):
    assert any(advice in sentence for sentence in text_problems(source, text))
