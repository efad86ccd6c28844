import pytest

from tests.api import published

DESKS = {"a": "reporting-points", "b": "reporting-points", "victim": "audiences"}


def included(answer):
    return [(each["name"], each["locale"]) for each in answer["included"]]


def missing(answer):
    return {each["id"]: each["reason"] for each in answer["missing"]}


def test_desks_come_with_a_page_in_the_order_it_names_them(api):
    for name, collection in DESKS.items():
        published.document(name, collection=collection)
    page = published.document(
        "loon", mentions={"b": "reporting-points", "victim": "audiences", "a": "reporting-points"}
    )

    assert included(api.json(f"/pages/{page}")) == [("b", "nl"), ("a", "nl")]
    assert included(api.json(f"/pages/{page}?include=audiences")) == [("victim", "nl")]
    assert included(api.json(f"/pages/{page}?include=audiences,reporting-points")) == [
        ("b", "nl"), ("victim", "nl"), ("a", "nl"),
    ]  # fmt: skip
    assert included(api.json(f"/pages/{page}?include=none")) == []


def test_desks_fall_back_in_the_same_order_and_at_last_to_the_source(api):
    for name, codes in {"a": ["nl", "en", "ar"], "b": ["nl", "en"], "c": ["nl"]}.items():
        for code in codes:
            published.desk(name, code)
    page = published.document("loon", "ar", mentions=dict.fromkeys("abc", "reporting-points"))

    assert included(api.json(f"/pages/{page}?locale=ar&fallback=en")) == [("a", "ar"), ("b", "en"), ("c", "nl")]
    assert included(api.json(f"/pages/{page}?locale=ar")) == [("a", "ar"), ("b", "nl"), ("c", "nl")]


@pytest.mark.parametrize(
    ("states", "reason"),
    [
        ({"nl": "recalled"}, "recalled"),
        ({"nl": "removed"}, "removed"),
        ({"nl": "recalled", "en": "removed"}, "recalled"),
        ({}, "not-published"),
    ],
)
def test_a_desk_that_may_not_be_shown_is_missing_with_its_reason(api, states, reason):
    for code, state in states.items():
        published.desk("a", code)
        published.tombstone("a", code, state=state)
    page = published.document("loon", "en", mentions={"a": "reporting-points"})

    answer = api.json(f"/pages/{page}?locale=en")

    assert answer["included"] == []
    assert missing(answer) == {str(published.id_of("a")): reason}


def test_a_desk_whose_translation_was_recalled_comes_in_the_source_language(api):
    published.desk("a", "nl")
    published.desk("a", "en")
    published.tombstone("a", "en", state="recalled")
    page = published.document("loon", "en", mentions={"a": "reporting-points"})

    answer = api.json(f"/pages/{page}?locale=en")

    assert included(answer) == [("a", "nl")]
    assert answer["missing"] == []


@pytest.mark.parametrize("view", ["summary", "full"])
def test_lists_send_each_linked_document_once_in_the_view_asked_for(api, view):
    for name in "abc":
        published.desk(name)
    published.tombstone("c", state="recalled")
    published.document("one", mentions={"b": "reporting-points", "c": "reporting-points"})
    published.document("two", mentions={"a": "reporting-points", "b": "reporting-points"})

    answer = api.json(f"/pages?include=reporting-points&view={view}")

    assert included(answer) == [("b", "nl"), ("a", "nl")]
    assert missing(answer) == {str(published.id_of("c")): "recalled"}
    assert ["text" in each for each in answer["items"] + answer["included"]] == [view == "full"] * 4


def test_lists_send_linked_documents_of_their_own_page_only(api):
    published.desk("a")
    published.desk("b")
    published.document("one", mentions={"a": "reporting-points"})
    published.document("two", mentions={"b": "reporting-points"})

    assert included(api.json("/pages?include=reporting-points&limit=1")) == [("a", "nl")]
    assert included(api.json("/pages")) == []
