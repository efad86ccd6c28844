"""Which texts the ministry reads too."""

import pytest

from cms.workflow.ministry_words import why_the_ministry
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Bel de politie.", "politie"),
        ("Een Politieagent helpt.", "Politieagent"),
        ("Je kunt aangifte doen.", "aangifte"),
        ("Het OM besluit.", "OM"),
        ("Vraag een advocaat.", "advocaat"),
        ("De verdachte wordt vervolgd.", "verdachte"),
        ("Dit staat in de wet.", "wet"),
        ("Voor een B8/3 is meer nodig.", "B8/3"),
        ("Je krijgt bedenktijd.", "bedenktijd"),
    ],
)
def test_words_about_the_law_the_police_and_the_prosecution(text, word):
    assert why_the_ministry(builders.about(summary=text)) == word


@pytest.mark.parametrize(
    "text",
    ["De politiek praat.", "Ga om de hoek.", "Een vervolgstap.", "Ik weet het niet.", "Een rechte weg.", "Vraag hulp."],
)
def test_words_that_only_look_like_it(text):
    assert why_the_ministry(builders.about(summary=text)) == ""


def test_a_desk_of_the_police_named_anywhere():
    desk = builders.publish(builders.desk("wijk", name="Wijkbureau", kind="police"))
    steps = builders.stream(("next_step", {"text": "Ga langs.", "reporting_point": desk.pk}))
    assert why_the_ministry(builders.guidance(next_steps=steps)) == "Wijkbureau"
    assert why_the_ministry(desk) == "Wijkbureau"
