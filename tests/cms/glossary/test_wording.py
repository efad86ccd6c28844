"""Who uses a word that we do not use, or translates one that stays Dutch, is told so, and keeps what was written."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content_models.models import GlossaryTerm
from tests import builders
from tests.cms.translation.people import translator
from tests.cms.translation.test_editor import address, form_of
from tests.cms.translation.translating import asked_for
from tests.signing_in import superuser

pytestmark = pytest.mark.django_db


def messages_of(answer) -> list[str]:
    return [str(message).strip() for message in answer.context["messages"]]


@pytest.fixture
def term() -> GlossaryTerm:
    return builders.publish(builders.glossary_term(forbidden_variants="reflectieperiode\nB9"))


def save_page(text: str) -> list[str]:
    page = builders.publish(builders.about())
    form = {
        "title": "Privacy",
        "slug": "privacy",
        "summary": "Wat we weten.",
        "neutral_title": "",
        "content_owner": "CoMensha",
        "review_on": "2027-06-01",
        "body": streamfield([("rich_text", rich_text(f"<p>{text}</p>"))]),
    }
    comments = {f"comments-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = superuser().post(url, nested_form_data(form) | comments, follow=True)
    page.refresh_from_db()
    assert text in page.get_latest_revision_as_object().body.render_as_block()
    return messages_of(answer)


def test_an_editor_is_told_about_a_word_we_do_not_use(term):
    assert "“reflectieperiode” gebruiken we niet: schrijf “bedenktijd”." in save_page(
        "Een Reflectieperiode duurt kort."
    )


def test_part_of_another_word_is_no_such_word(term):
    assert not [message for message in save_page("B98 en reflectieperiodes.") if "gebruiken we niet" in message]


def test_an_unpublished_term_says_nothing(term):
    term.unpublish()
    assert not [message for message in save_page("Een reflectieperiode.") if "gebruiken we niet" in message]


def test_a_desk_is_read_too(term):
    desk = builders.publish(builders.desk("helpdesk"))
    builders.draft(desk, purpose="Voor wie onder de B9 valt.")
    client = superuser()
    url = reverse("wagtailsnippets_content_models_reportingpoint:edit", args=[desk.pk])
    form = client.get(url).context["form"]
    data = {name: value for name, value in form.initial.items() if value is not None and not isinstance(value, list)}
    data |= {"audiences": desk.audiences.get().pk, "needs": desk.needs.get().pk, "organisation": desk.organisation_id}
    sets = {
        f"{name}-{part}": 0
        for name in ("channels", "sources", "regions")
        for part in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
    }
    answer = client.post(url, data | sets | nested_form_data({"what_happens_next": streamfield([])}), follow=True)
    assert "“B9” gebruiken we niet: schrijf “bedenktijd”." in messages_of(answer)


def test_a_translator_is_told_in_the_words_of_the_own_language(term):
    builders.translated(term, word="reflection period", forbidden_variants="thinking time\nB9")
    page = builders.publish(builders.about(summary="De bedenktijd."))
    builders.translated(builders.home())
    asked_for(page)
    anna = translator("en", name="anna")

    answer = anna.post(address(page), form_of(anna, page, summary="The thinking time."), follow=True)

    assert "“thinking time” gebruiken we niet: schrijf “reflection period”." in messages_of(answer)
    assert "The thinking time." in answer.content.decode()


def test_a_translator_is_told_about_a_word_that_stays_dutch():
    builders.publish(builders.glossary_term("comensha", word="CoMensha", never_translate=True))
    page = builders.publish(builders.about(summary="Vraag het aan CoMensha."))
    builders.translated(builders.home())
    asked_for(page)
    anna = translator("en", name="anna")

    def told(summary: str) -> list[str]:
        answer = anna.post(address(page), form_of(anna, page, summary=summary), follow=True)
        return [message for message in messages_of(answer) if "vertalen we niet" in message]

    assert told("Ask the co-human.") == ["“CoMensha” vertalen we niet: laat het staan zoals het is."]
    assert told("Ask CoMensha.") == []
