"""A plain-language variant stands beside the page that it says in easier words, and both name each other."""

import pytest
from wagtail.models import Page

from content_models.problems import publish_problems
from tests import builders
from tests.cms.publishing.drift import assert_no_drift, changed_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def standard() -> Page:
    return builders.publish(builders.guidance("loon"))


def variant_of(page: Page, slug: str = "loon-makkelijk", **fields) -> Page:
    return builders.guidance(slug, plain_variant_of=page, **fields)


def sentences(page: Page) -> list[str]:
    return [str(problem.sentence) for problem in publish_problems(page)]


def test_both_pages_name_each_other(api, settle, standard):
    plain = builders.publish(variant_of(standard))
    settle()

    ours = api.json(f"/pages/{standard.translation_key}", include="pages")
    theirs = api.json(f"/pages/{plain.translation_key}")["item"]
    names = ("variant", "variantOf", "plainVariant")
    assert [ours["item"][name] for name in names] == ["standard", None, str(plain.translation_key)]
    assert [page["path"] for page in ours["included"]] == ["/loon-makkelijk"]
    assert [theirs[name] for name in names] == ["plain", str(standard.translation_key), None]


def test_lists_can_leave_one_kind_out(api, settle, standard):
    builders.publish(variant_of(standard))
    settle()

    def paths(**query):
        return [page["path"] for page in api.json("/pages", type="guidance", **query)["items"]]

    assert paths() == ["/loon", "/loon-makkelijk"]
    assert paths(variant="plain") == ["/loon-makkelijk"]
    assert paths(variant="standard") == ["/loon"]


def test_a_variant_that_goes_or_changes_its_mind_is_no_longer_named(standard):
    other = builders.publish(builders.guidance("uren"))
    plain = builders.publish(variant_of(standard))
    assert_no_drift()

    assert changed_by(lambda: builders.publish(plain, plain_variant_of=other)) == {
        ("/loon", "nl"),
        ("/uren", "nl"),
        ("/loon-makkelijk", "nl"),
    }
    assert_no_drift()
    assert ("/uren", "nl") in changed_by(lambda: Page.objects.get(pk=plain.pk).specific.unpublish())
    assert_no_drift()


def test_it_is_named_in_the_languages_in_which_it_is_public(api, settle, standard):
    plain = builders.publish(variant_of(standard))
    english = builders.translated(standard)
    settle()
    assert api.json(f"/pages/{standard.translation_key}", locale="en")["item"]["plainVariant"] is None

    builders.translated(plain)
    settle()
    assert api.json(f"/pages/{english.translation_key}", locale="en")["item"]["plainVariant"] == str(
        plain.translation_key
    )
    assert_no_drift()


def test_it_is_a_page_of_the_same_type_beside_a_published_page():
    draft = builders.guidance("concept")
    hub = builders.publish(builders.audience_hub())

    assert sentences(variant_of(draft)) == ["Publiceer eerst “Over concept”: dit is de eenvoudige versie daarvan."]
    page = builders.publish(builders.guidance("loon"))
    beside = ["Zet de eenvoudige versie naast “Over loon”, als hetzelfde soort pagina."]
    assert sentences(variant_of(page, "elders", parent=hub)) == beside
    assert sentences(builders.question_list("anders", plain_variant_of=page)) == beside


def test_a_page_has_one_plain_variant_which_has_none(standard):
    plain = builders.publish(variant_of(standard))

    assert sentences(variant_of(standard, "nog-een")) == [
        "“Over loon” heeft al een eenvoudige versie: “Over loon-makkelijk”."
    ]
    no_standard = ["Kies een gewone pagina: niet deze pagina, en niet een eenvoudige versie."]
    assert sentences(variant_of(plain, "nog-makkelijker")) == no_standard
    standard.plain_variant_of = standard
    assert sentences(standard) == no_standard
