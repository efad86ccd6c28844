import re

import pytest

from tests.api import published

ADDRESSES = [
    "", "/locales", "/navigation", "/paths?path=/page-0", "/changes?limit=100", "/pages/{page}",
    "/pages/{page}?locale=en&fallback=nl&include=reporting-points,audiences",
    "/pages?limit=100&view=full&include=reporting-points", "/pages?locale=en&fallback=nl&audience=victim",
    "/reporting-points?limit=100",
]  # fmt: skip
TEXT_COLUMNS = re.compile(r"\b(body|summary|search_text|\*)\b")


@pytest.fixture
def page(db):
    desks = [f"desk-{n}" for n in range(15)]
    for name in desks:
        published.desk(name)
    for number in range(15):
        published.path(f"page-{number}", f"/page-{number}")
        page = published.document(f"page-{number}", mentions=dict.fromkeys(desks, "reporting-points"))
    published.language("nl")
    published.navigation("nl")
    return page


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_is_one_question_and_with_an_etag_two_at_most(ask, questions, page, address):
    path = address.format(page=page)

    with questions() as plain:
        tag = ask(path)["ETag"]
    with questions() as outdated:
        assert ask(path, if_none_match='"old"').status_code == 200
    with questions() as held:
        assert ask(path, if_none_match=tag).status_code == 304

    assert [len(plain), len(outdated), len(held)] == [1, 2, 1]


@pytest.mark.parametrize("address", ADDRESSES)
def test_not_modified_is_known_without_reading_a_text(ask, questions, page, address):
    path = address.format(page=page)
    tag = ask(path)["ETag"]

    with questions() as held:
        ask(path, if_none_match=tag)

    assert not TEXT_COLUMNS.search(held[0].replace("count(*)", "").replace("change.*", "").replace("mentioned.*", ""))


@pytest.mark.parametrize("path", [f"/pages/{published.id_of('none')}", "/navigation?locale=pl", "/paths?path=/none"])
@pytest.mark.parametrize("held", ["", '"old"', "*"])
def test_what_is_not_there_costs_two_questions_at_most(ask, questions, db, path, held):
    with questions() as asked:
        assert ask(path, if_none_match=held).status_code == 404

    assert len(asked) <= 2


@pytest.mark.parametrize("path", ["/pages?colour=red", "/nothing", "/openapi.json"])
def test_what_needs_no_document_asks_nothing(ask, questions, db, path):
    with questions() as asked:
        ask(path)

    assert asked == []
