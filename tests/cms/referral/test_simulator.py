"""An editor tries a situation, on the guide as it is or with a draft. Nothing of it stands in an address or is kept."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.publishing.drain import drain
from tests import builders
from tests.cms.referral.guide import SmallGuide, small_guide
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db
ASKED = {"audience": "victim", "need": "advice"}


@pytest.fixture
def guide() -> SmallGuide:
    return small_guide()


@pytest.fixture
def editor():
    return client_of("comensha-editor")


@pytest.fixture
def draft(guide):
    made = builders.referral_rule("advies-eerst", name="Advies eerst", priority=1, effects=[("pin", guide.other)])
    builders.draft(made)
    return made


def tab(name: str, draft=None) -> str:
    return reverse(f"referral:{name}_with", args=["referralrule", draft.pk]) if draft else reverse(f"referral:{name}")


def asked(client, url: str, **data):
    response = client.post(url, data)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return BeautifulSoup(response.content, "html.parser")


def desks(shown) -> list[str]:
    return [" ".join(each.get_text().split()) for each in shown.select(".referral-desk h3")]


def text(shown) -> str:
    return " ".join(shown.select_one("main").get_text().split())


def test_it_shows_the_desks_in_order_with_the_reason_and_the_channel(guide, editor):
    shown = asked(editor, tab("simulator"), **ASKED)
    assert desks(shown) == ["1 Zorg", "2 Advies"]
    assert "regel “Zorg eerst”" in text(shown)
    assert "Telefoon +31334481186: nu open" in text(shown)


def test_it_says_why_another_desk_is_not_there(guide, editor):
    builders.publish(builders.desk("wijkagent", name="Wijkagent", channels=[], audiences=("victim",)))
    drain()
    assert "Heeft geen kanaal waar je iemand heen kunt sturen (1)Wijkagent" in text(
        asked(editor, tab("simulator"), **ASKED)
    )


def test_a_draft_is_tried_without_being_published(guide, editor, draft):
    assert desks(asked(editor, tab("simulator"), **ASKED, guide=f"referralrule/{draft.pk}"))[0] == "1 Advies"
    assert desks(asked(editor, tab("simulator"), **ASKED))[0] == "1 Zorg"


def test_the_edit_screen_leads_to_it_with_this_draft(guide, editor, draft):
    edit = editor.get(reverse("wagtailsnippets_content_models_referralrule:edit", args=[draft.pk])).content.decode()
    assert tab("simulator", draft) in edit
    assert "Met het concept van “Advies eerst”" in text(
        asked(editor, tab("simulator", draft), **ASKED, guide=f"referralrule/{draft.pk}")
    )


def test_a_situation_that_makes_no_sense_is_explained(guide, editor):
    shown = asked(editor, tab("simulator"), **ASKED, age="child", age_years="40")
    assert "De leeftijd staat er twee keer" in text(shown)
    assert desks(shown) == []


def test_a_place_nobody_knows_is_no_error(guide, editor):
    shown = asked(editor, tab("simulator"), **ASKED, region="Nergenshuizen")
    assert "Deze plaats kennen we niet." in text(shown)
    assert desks(shown)


def test_all_examples_show_what_the_draft_breaks(guide, editor, draft):
    assert "Ze kloppen allemaal." in text(asked(editor, tab("examples")))
    shown = text(asked(editor, tab("examples"), guide=f"referralrule/{draft.pk}"))
    assert "Klopt niet meer: 1" in shown
    assert "Iemand vraagt advies" in shown


def test_the_questions_are_walked_to_the_answer_and_back(guide, editor):
    builders.publish(
        builders.referral_question(
            "wie", position=1, text="Over wie gaat het?", answers=[("Over mij", ["audience:victim"])]
        )
    )
    builders.publish(
        builders.referral_question("wat", position=2, text="Wat wil je?", answers=[("Praten", ["need:advice"])])
    )
    drain()
    shown = asked(editor, tab("walk"), action="start")
    assert "Over wie gaat het?" in text(shown)
    shown = asked(editor, tab("walk"), action="next", **filled(shown))
    assert "Wat wil je?" in text(shown)
    second = filled(shown)
    shown = asked(editor, tab("walk"), action="next", **second)
    assert desks(shown)[0] == "1 Zorg"
    shown = asked(editor, tab("walk"), action="back", **filled(shown))
    assert "Wat wil je?" in text(shown)
    del second["answer"]
    second["steps"] = '[["wie", [], ""], ["wat", [], ""]]'
    assert "Hier loopt de gids dood." in text(asked(editor, tab("walk"), action="", **second))


def filled(shown) -> dict[str, str]:
    """The form of the page, with the first answer."""
    form = {field["name"]: field.get("value", "") for field in shown.select(".referral-form input[type=hidden]")}
    first = shown.select_one("input[name=answer]")
    return form | ({"answer": first["value"]} if first else {})


def test_nothing_of_a_situation_stands_in_an_address_or_in_a_log(guide, editor, caplog):
    page = asked(editor, tab("simulator"), **ASKED, region="Kanariedorp")
    assert [form["method"] for form in page.select("main form")] == ["post"]
    assert not any("Kanariedorp" in (link.get("href") or "") for link in page.select("a"))
    assert "Kanariedorp" not in caplog.text
    assert not ModelLogEntry.objects.filter(data__icontains="Kanariedorp").exists()


def test_reviewers_may_use_it_and_translators_may_not(guide):
    assert desks(asked(client_of("ministry-reviewer"), tab("simulator"), **ASKED))
    translator = client_of("translator", "en")
    for name in ("simulator", "walk", "examples", "dead_ends"):
        assert translator.get(reverse(f"referral:{name}")).status_code == 302
