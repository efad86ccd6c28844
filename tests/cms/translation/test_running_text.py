"""Sentences stay whole with all that is marked in them, and their links lead where the source's lead."""

import pytest
from wagtail_localize.segments import StringSegmentValue

from cms.translation.segments import extract, links
from content_models.live_version import live_version
from tests import builders
from tests.cms.translation.translators import document, translate

pytestmark = pytest.mark.django_db


def in_polish(text: str) -> str:
    return text.replace("Lees over", "Czytaj o").replace("loon", "płacy")


def page_saying(html: str, **fields):
    return builders.publish(builders.guidance(body=[("rich_text", html)], **fields))


def body_segments(page) -> list[StringSegmentValue]:
    values = extract(live_version(page))
    return [value for value in values if isinstance(value, StringSegmentValue) and value.path.startswith("body.")]


def test_marked_words_and_links_stay_within_their_sentence():
    page = page_saying(
        '<p>Bel <a href="tel:112">112</a> bij <b>gevaar</b>, <i>altijd</i>.</p><ul><li>Een</li><li>Twee</li></ul>'
    )

    assert [(value.string.data, links(value)) for value in body_segments(page)] == [
        ('Bel <a id="a1">112</a> bij <b>gevaar</b>, <i>altijd</i>.', ['{"href": "tel:112"}']),
        ("Een", []),
        ("Twee", []),
    ]


def test_links_keep_their_targets_when_sentences_are_turned_around(settle):
    page = page_saying('<p>Bel <a href="tel:112">112</a> of lees <a href="https://example.org/nl">meer</a>.</p>')
    turned = '<a id="a2">Więcej</a>: <b>zadzwoń</b> <a id="a1">112</a>.'

    copy = translate(page, builders.language("pl"), lambda text: turned if "a1" in text else f"[pl] {text}")
    settle()

    (block,) = document(copy)["body"]
    assert block["text"] == (
        '<p><a href="https://example.org/nl" rel="noopener noreferrer">Więcej</a>: '
        '<b>zadzwoń</b> <a href="tel:112" rel="noopener noreferrer">112</a>.</p>'
    )


def test_a_link_leads_to_the_page_in_its_own_language(settle):
    other = builders.publish(builders.guidance("loon"))
    page = page_saying(f'<p>Lees over <a linktype="page" id="{other.pk}">loon</a>.</p>', slug="werk")
    polish = builders.language("pl")

    copy = translate(page, polish, in_polish, slug="praca")
    settle()
    assert document(copy)["body"][0]["text"] == '<p>Czytaj o <a rel="noopener noreferrer">płacy</a>.</p>'

    translate(other, polish, in_polish, slug="wynagrodzenie")
    settle()

    def link(path: str) -> str:
        return f'<a href="{path}" data-page-id="{other.translation_key}" rel="noopener noreferrer">'

    assert document(page)["body"][0]["text"] == f"<p>Lees over {link('/loon')}loon</a>.</p>"
    assert document(copy)["body"][0]["text"] == f"<p>Czytaj o {link('/wynagrodzenie')}płacy</a>.</p>"
    assert (document(page)["path"], document(copy)["path"]) == ("/werk", "/praca")


def test_a_desk_is_named_by_the_id_that_it_has_in_every_language(settle):
    desk = builders.publish(builders.desk("helpdesk", channels=[builders.channel()]))
    page = builders.publish(
        builders.guidance(
            body=[("reporting_points", {"title": "Praat", "reporting_points": [desk]})],
            next_steps=[("next_step", {"text": "Bel", "reporting_point": desk})],
        )
    )

    copy = translate(page, builders.language("pl"), lambda text: f"[pl] {text}")
    settle()

    ours, theirs, id = document(page), document(copy), str(desk.translation_key)
    assert theirs["body"][0]["reportingPoints"] == ours["body"][0]["reportingPoints"] == [id]
    assert theirs["nextSteps"] == [{"text": "[pl] Bel", "reportingPoint": id}]
    assert copy.body[0].value["reporting_points"][0] == desk.get_translation(copy.locale)
