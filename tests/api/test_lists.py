import pytest

from content_models.models import ExploitationForm
from tests import builders
from tests.api import published


def names(answer):
    return [item["name"] for item in answer["items"]]


@pytest.fixture
def pages(db):
    facets = {
        "a": ["audience:victim", "need:advice", "type:guidance"],
        "b": ["audience:victim", "need:report", "type:guidance"],
        "c": ["audience:citizen", "need:advice", "type:guidance"],
        "d": ["audience:professional", "type:home"],
    }
    for name, own in facets.items():
        published.document(name, facets=own)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "abcd"),
        ("audience=victim", "ab"),
        ("audience=victim,citizen", "abc"),
        ("audience=victim,citizen&need=advice", "ac"),
        ("audience=victim&need=advice&type=home", ""),
        ("type=guidance&need=report,advice", "abc"),
        ("audience=nobody", ""),
    ],
)
def test_filters_narrow_each_other_and_their_values_widen(api, pages, query, found):
    assert "".join(names(api.json(f"/pages?{query}"))) == found


def test_a_filter_is_not_fooled_by_a_value_of_another(api, db):
    published.document("a", facets=["need:victim"])

    assert names(api.json("/pages?audience=victim")) == []


def test_a_list_holds_what_is_live_in_its_own_collection(api, db):
    published.document("a")
    published.document("b")
    published.tombstone("b")
    published.desk("c")

    assert names(api.json("/pages")) == ["a"]


def test_view_chooses_between_summaries_and_whole_documents(api, db):
    id = published.document("a")
    summary = {"type": "pages", "id": str(id), "locale": "nl", "name": "a"}

    assert api.json("/pages")["items"] == [summary]
    assert api.json("/pages?view=summary")["items"] == [summary]
    assert api.json("/pages?view=full")["items"] == [summary | {"text": "Lees dit."}]


@pytest.fixture
def desks(settle):
    """A desk for one form of exploitation, one for all forms, one for another form that nobody can be referred to."""
    for key, form, channels in (
        ("labour-desk", "labour", [builders.channel()]),
        ("any-desk", None, [builders.channel("0800 2000")]),
        ("sexual-desk", "sexual", []),
    ):
        desk = builders.desk(key, channels=channels, any_exploitation_form=form is None)
        if form:
            desk.exploitation_forms = [builders.term(ExploitationForm, form)]
            desk.save()
        builders.publish(desk)
    settle()


def keys(answer):
    return {item["key"] for item in answer["items"]}


def test_desks_for_all_forms_are_found_for_each_form(api, desks):
    assert keys(api.json("/reporting-points", exploitationForm="labour")) == {"labour-desk", "any-desk"}
    assert keys(api.json("/reporting-points", exploitationForm="criminal")) == {"any-desk"}
    assert keys(api.json("/reporting-points", exploitationForm="labour,sexual")) == {
        "labour-desk",
        "any-desk",
        "sexual-desk",
    }


def test_desks_are_found_by_key_organisation_and_whether_they_take_referrals(api, desks):
    comensha = builders.organisation().translation_key

    assert keys(api.json("/reporting-points", key="any-desk,sexual-desk")) == {"any-desk", "sexual-desk"}
    assert keys(api.json("/reporting-points", referable="true")) == {"labour-desk", "any-desk"}
    assert keys(api.json("/reporting-points", referable="false")) == {"sexual-desk"}
    assert len(keys(api.json("/reporting-points", organisation=comensha, kind="helpdesk"))) == 3
    assert keys(api.json("/reporting-points", organisation=published.id_of("none"))) == set()


def test_pages_are_found_by_parent_and_type(api, settle):
    home = builders.home()
    above = builders.publish(builders.guidance("werk"))
    below = builders.publish(builders.guidance("loon", parent=above))
    settle()

    def ids(**query):
        return [item["id"] for item in api.json("/pages", **query)["items"]]

    assert ids(parent=home.translation_key) == [str(above.translation_key)]
    assert ids(parent=f"{home.translation_key},{above.translation_key}") == [
        str(above.translation_key),
        str(below.translation_key),
    ]
    assert ids(type="home") == [str(home.translation_key)]
    assert ids(type="guidance", parent=below.translation_key) == []


def test_vocabularies_are_found_by_code(api, settle, desks):
    assert [term["code"] for term in api.json("/exploitation-forms", code="sexual")["items"]] == ["sexual"]


def test_only_the_properties_that_were_asked_for(api, pages):
    (item, *_) = api.json("/pages?fields=title,summary&limit=1")["items"]
    assert set(item) == {"type", "id", "locale"}  # these documents have no title
    (item, *_) = api.json("/pages?fields=path&view=full&limit=1")["items"]
    assert set(item) <= {"type", "id", "locale", "path"}


def test_a_property_that_no_document_has_is_refused(problem, db):
    told = problem("/pages?fields=title,tilte")
    assert told["status"] == 400
    assert "neutralTitle" in told["errors"][0]["detail"]
