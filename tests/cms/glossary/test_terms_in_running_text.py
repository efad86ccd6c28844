"""A word in running text that the glossary explains."""

import re
from typing import Any

import pytest
from wagtail.models import ReferenceIndex

from cms.publishing.drain import drain
from cms.translation.segments import extract
from content_models.models import GlossaryTerm
from tests import builders
from tests.browser import browser_page
from tests.cms.publishing.drift import assert_no_drift, changed_by
from tests.cms.translation.translators import document, translate
from tests.signing_in import log_in, superuser

pytestmark = pytest.mark.django_db


def page_with(term: GlossaryTerm, slug: str = "denken") -> Any:
    text = f'<p>Je krijgt <a linktype="glossary-term" id="{term.pk}">tijd om te kiezen</a>.</p>'
    return builders.publish(builders.guidance(slug, body=builders.stream(("rich_text", text))))


def text_of(page: Any) -> str:
    drain()
    return document(page)["body"][0]["text"]


def test_the_word_names_its_term_which_can_be_sent_along(api, settle):
    term = builders.publish(builders.glossary_term())
    page = page_with(term)
    settle()

    answer = api.json(f"/pages/{page.translation_key}", include="glossary-terms")
    key = str(term.translation_key)
    assert answer["item"]["body"][0]["text"] == (
        f'<p>Je krijgt <a data-glossary-term-id="{key}" rel="noopener noreferrer">tijd om te kiezen</a>.</p>'
    )
    assert [(each["id"], each["definition"]) for each in answer["included"]] == [
        (key, "Tijd om te kiezen wat je wilt.")
    ]


def test_a_term_that_is_not_public_leaves_plain_words_until_it_is():
    term = builders.glossary_term()
    page = page_with(term)
    assert "data-glossary-term-id" not in text_of(page)

    assert ("/denken", "nl") in changed_by(lambda: builders.publish(term))
    assert "data-glossary-term-id" in text_of(page)
    GlossaryTerm.objects.get(pk=term.pk).unpublish()
    assert "data-glossary-term-id" not in text_of(page)
    assert_no_drift()


def test_a_new_definition_changes_no_page():
    term = builders.publish(builders.glossary_term())
    page_with(term)
    assert changed_by(lambda: builders.publish(term, definition="Rust om na te denken.")) == {("bedenktijd", "nl")}


def test_a_deleted_term_leaves_plain_words():
    term = builders.publish(builders.glossary_term())
    page = page_with(term)
    assert "data-glossary-term-id" in text_of(page)
    GlossaryTerm.objects.get(pk=term.pk).delete()
    assert "data-glossary-term-id" not in text_of(page)
    assert_no_drift()


def test_a_translator_keeps_the_word_and_it_leads_to_the_term_in_that_language():
    term = builders.publish(builders.glossary_term())
    page = page_with(term)
    texts = [value.string.data for value in extract(page) if hasattr(value, "string")]
    assert 'Je krijgt <a id="a1">tijd om te kiezen</a>.' in texts

    polish = builders.language("pl")
    translated = translate(page, polish, lambda text: text.replace("tijd om te kiezen", "czas"))
    assert "data-glossary-term-id" not in text_of(translated)
    translate(term, polish, lambda text: text)
    assert f'data-glossary-term-id="{term.translation_key}"' in text_of(translated)
    assert ">czas</a>" in text_of(translated)
    assert_no_drift()


def test_the_page_that_names_a_term_is_found_where_the_term_is_used():
    term = builders.publish(builders.glossary_term())
    ReferenceIndex.create_or_update_for_object(page_with(term))  # the worker's task
    found = superuser().get(f"/admin/snippets/content_models/glossaryterm/usage/{term.pk}/")
    assert "Over denken" in found.content.decode()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_an_editor_chooses_a_term_for_the_selected_words(live_server, admin_user, client):
    term = builders.publish(builders.glossary_term())
    page_row = builders.publish(builders.guidance(body=builders.stream(("rich_text", "<p>bedenktijd</p>"))))
    log_in(client, admin_user)

    with browser_page() as page:
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        page.goto(f"{live_server.url}/admin/pages/{page_row.pk}/edit/")
        editor = page.locator("[contenteditable=true]").filter(has_text=re.compile("^bedenktijd$")).first
        editor.click()
        page.keyboard.press("Control+A")
        page.get_by_role("button", name="Begrip uit de begrippenlijst").first.click()
        page.locator(".modal-content").get_by_role("link", name="bedenktijd").click()
        page.wait_for_selector(".TooltipEntity")
        page.wait_for_timeout(500)  # the editor hands its text to the form a quarter of a second after a change
        stored = page.locator("input[name='body-0-value']").input_value()

    assert '"GLOSSARY_TERM"' in stored
    assert f'"id":"{term.pk}"' in stored.replace(" ", "")
