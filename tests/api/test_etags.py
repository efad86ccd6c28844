import pytest

from tests.api import published

DESK = {"helpdesk": "reporting-points"}


@pytest.fixture
def page(db):
    for code in ("nl", "en"):
        published.language(code)
    published.desk("helpdesk")
    published.document("other")
    return published.document("loon", mentions=DESK)


def recall(name):
    published.tombstone(name, state="recalled")


NOTHING_TO_IT = {
    "nothing": lambda: None,
    "another page is published": lambda: published.document("other", text="New."),
    "another desk is published": lambda: published.desk("new desk"),
    "another page is recalled": lambda: recall("other"),
    "another page is translated": lambda: published.document("other", "en"),
    "a language it is not in changes": lambda: published.language("en"),
}
ITS_BYTES = {
    "the page changes": lambda: published.document("loon", mentions=DESK, text="New."),
    "it mentions no desk any more": lambda: published.document("loon"),
    "its desk changes": lambda: published.desk("helpdesk", text="New."),
    "its desk is removed": lambda: published.tombstone("helpdesk"),
    "its desk is recalled": lambda: recall("helpdesk"),
    "it is translated": lambda: published.document("loon", "en", mentions=DESK),
    "its language changes": lambda: published.language("nl"),
}


@pytest.mark.parametrize("event", NOTHING_TO_IT)
def test_the_etag_of_a_page_stays_when(ask, page, event):
    before = ask(f"/pages/{page}")

    NOTHING_TO_IT[event]()

    after = ask(f"/pages/{page}")
    assert after["ETag"] == before["ETag"]
    assert after.content == before.content
    assert ask(f"/pages/{page}", if_none_match=before["ETag"]).status_code == 304


@pytest.mark.parametrize("event", ITS_BYTES)
def test_the_etag_of_a_page_changes_when(ask, page, event):
    before = ask(f"/pages/{page}")

    ITS_BYTES[event]()

    after = ask(f"/pages/{page}", if_none_match=before["ETag"])
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert after["ETag"] == ask(f"/pages/{page}")["ETag"]


def test_the_etag_changes_when_a_removed_desk_is_recalled_or_comes_back(ask, page):
    seen = set()
    for event in (published.tombstone, recall, published.desk):
        event("helpdesk")
        seen.add(ask(f"/pages/{page}")["ETag"])

    assert len(seen) == 3


def test_the_etag_changes_when_a_desk_that_was_not_published_yet_comes(ask):
    page = published.document("loon", mentions=DESK)
    before = ask(f"/pages/{page}")

    published.desk("helpdesk")

    assert ask(f"/pages/{page}", if_none_match=before["ETag"]).status_code == 200


LISTS = "/pages?include=reporting-points"
NOTHING_TO_THE_LIST = ["nothing", "another desk is published", "another page is translated", "it is translated"]


@pytest.mark.parametrize("event", NOTHING_TO_THE_LIST)
def test_the_etag_of_a_list_stays_when(ask, page, event):
    before = ask(LISTS)

    (NOTHING_TO_IT | ITS_BYTES)[event]()

    after = ask(LISTS)
    assert after["ETag"] == before["ETag"]
    assert after.content == before.content


@pytest.mark.parametrize(
    "event",
    [
        "another page is published", "another page is recalled", "the page changes", "its desk changes",
        "its desk is removed", "its desk is recalled", "it mentions no desk any more",
    ],
)  # fmt: skip
def test_the_etag_of_a_list_changes_when(ask, page, event):
    before = ask(LISTS)

    (NOTHING_TO_IT | ITS_BYTES)[event]()

    assert ask(LISTS, if_none_match=before["ETag"]).status_code == 200


def test_a_page_of_a_list_changes_when_it_becomes_the_last_but_not_when_the_next_page_changes(ask, page):
    first = ask("/pages?limit=1")

    published.document("other", text="New.")
    assert ask("/pages?limit=1")["ETag"] == first["ETag"]

    published.tombstone("other")
    assert ask("/pages?limit=1")["ETag"] != first["ETag"]


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("/pages", "/pages?locale=nl&view=summary&limit=20&include=none"),
        ("/pages?limit=5&view=full&locale=nl", "/pages?locale=nl&view=full&limit=5"),
        ("/pages?audience=victim&need=advice", "/pages?need=advice&audience=victim"),
        ("/changes?limit=20", "/changes"),
        ("/navigation?locale=nl", "/navigation"),
        ("/pages/{page}?include=reporting-points&locale=NL", "/pages/{page}"),
    ],
)
def test_the_order_of_parameters_and_defaults_do_not_matter(ask, page, one, same):
    published.navigation("nl")

    assert ask(one.format(page=page))["ETag"] == ask(same.format(page=page))["ETag"]


def test_different_questions_have_different_etags(ask, page):
    published.navigation("nl")
    published.path("loon", "/loon")
    addresses = [
        "", "/locales", "/changes", "/navigation", "/paths?path=/loon", "/needs", "/audiences", "/pages",
        "/pages?view=full", "/pages?limit=5", "/pages?locale=en", "/pages?include=audiences", "/pages?need=advice",
        "/pages?audience=advice", "/changes?limit=5", f"/pages/{page}", f"/pages/{page}?include=none",
        f"/pages/{page}?fallback=en",
    ]  # fmt: skip

    assert len({ask(path)["ETag"] for path in addresses}) == len(addresses)


@pytest.mark.parametrize("form", ["{}", "W/{}", '"old", {}', 'W/"old",W/{} , "other"', "*"])
def test_if_none_match_is_understood_in_every_form(ask, page, form):
    tag = ask(f"/pages/{page}")["ETag"]

    assert ask(f"/pages/{page}", if_none_match=form.format(tag)).status_code == 304
    assert ask(f"/pages/{page}", "HEAD", if_none_match=form.format(tag)).status_code == 304


@pytest.mark.parametrize("held", ['"old"', "", ",", "old", '"', "W/", "\x01", "{", "x" * 5000])
def test_any_other_if_none_match_gets_the_whole_answer(ask, page, held):
    assert ask(f"/pages/{page}", if_none_match=held).status_code == 200


def test_not_modified_carries_what_a_cache_needs_and_no_body(ask, page):
    whole = ask(f"/pages/{page}")

    response = ask(f"/pages/{page}", if_none_match=whole["ETag"])

    assert response.content == b""
    carried = ("ETag", "Cache-Control", "Content-Language", "API-Version", "Surrogate-Key")
    assert {name: response[name] for name in carried} == {name: whole[name] for name in carried}
    assert {"Content-Type", "Content-Length"}.isdisjoint(response.headers)


@pytest.mark.parametrize("path", ["/pages/{page}", "/pages?colour=red", "/nothing"])
def test_a_star_finds_nothing_where_there_is_nothing(ask, db, path):
    response = ask(path.format(page=published.id_of("none")), if_none_match="*")

    assert response.status_code in {400, 404}
