import json
import random
import re
import uuid
from itertools import chain
from operator import itemgetter

import pytest

from api.v1.cursors import encode
from tests.api import published

BASE = "http://127.0.0.1:8000/api/v1"


def links(response):
    return {relation: url for url, relation in re.findall(r'<([^>]*)>; rel="(\w+)"', response["Link"])}


def walk(api, address, between=lambda: None, told=itemgetter("name")):
    """What is `told` by the items of each page, following the links; `between` happens after each page."""
    found = []
    while address:
        response = api.get(address)
        found.append([told(item) for item in json.loads(response.content)["items"]])
        address = links(response).get("next", "").removeprefix(BASE)
        between()
    return found


def pages(names, **values):
    for name in names:
        published.document(name, **values)


def test_pages_follow_each_other_and_the_last_one_says_so(api, db):
    pages("abcde")

    assert walk(api, "/pages?limit=2") == [["a", "b"], ["c", "d"], ["e"]]
    assert walk(api, "/pages?limit=3") == [["a", "b", "c"], ["d", "e"]]


def test_a_rest_of_exactly_one_page_is_the_last(api, db):
    pages("abcd")

    assert walk(api, "/pages?limit=2") == [["a", "b"], ["c", "d"]]
    assert api.json("/pages?limit=4")["nextCursor"] is None


def test_documents_that_sort_alike_are_neither_skipped_nor_repeated(api, db):
    pages("abcdefg", sort="same")

    found = walk(api, "/pages?limit=2")

    assert sorted(chain(*found)) == list("abcdefg")
    assert [len(page) for page in found] == [2, 2, 2, 1]


def test_pages_of_several_locales_hold_each_document_once(api, db):
    pages("abcdef")
    pages("bdf", locale="en")

    assert list(chain(*walk(api, "/pages?limit=2&locale=en&fallback=nl"))) == list("abcdef")
    assert list(chain(*walk(api, "/pages?limit=1&locale=en"))) == list("bdf")


@pytest.mark.parametrize("seed", range(5))
def test_any_mix_of_locales_is_listed_once_in_the_best_one_whatever_the_page_size(api, db, seed):
    chance = random.Random(seed)
    locales = {f"{n:02}": chance.sample(["nl", "en", "ar", "pl"], chance.randint(1, 3)) for n in range(15)}
    for name, codes in locales.items():
        pages([name], sort=name[0])
        published.tombstone(name)
        for code in codes:
            pages([name], locale=code, sort=name[0])
    order = ["ar", "en", "nl"]
    best = {name: next((code for code in order if code in codes), None) for name, codes in locales.items()}

    address = f"/pages?locale=ar&fallback=en,nl&limit={chance.randint(1, 6)}"
    found = chain(*walk(api, address, told=lambda item: (item["name"], item["locale"])))

    assert sorted(found) == sorted((name, code) for name, code in best.items() if code)


def test_nothing_is_skipped_or_repeated_while_others_publish(api, db):
    pages("bdfhjl")
    events = iter(
        [
            lambda: published.document("a", text="New, before."),
            lambda: published.document("b", text="Changed."),
            lambda: published.tombstone("d"),
            lambda: published.document("k", text="New, after."),
            lambda: published.tombstone("l"),
        ]
    )

    found = walk(api, "/pages?limit=1", between=lambda: next(events, lambda: None)())

    assert list(chain(*found)) == list("bdfhjk")


def test_the_document_a_cursor_stands_on_may_go(api, db):
    pages("abc")
    cursor = api.json("/pages?limit=2")["nextCursor"]

    published.tombstone("b")

    assert [item["name"] for item in api.json(f"/pages?limit=2&cursor={cursor}")["items"]] == ["c"]


def test_links_are_whole_addresses_with_all_parameters(api, db):
    pages("abc", facets=["audience:victim"])
    response = api.get("/pages?audience=victim,citizen&limit=2")
    cursor = json.loads(response.content)["nextCursor"]

    assert links(response) == {
        "self": f"{BASE}/pages?audience=victim%2Ccitizen&limit=2",
        "next": f"{BASE}/pages?audience=victim%2Ccitizen&limit=2&cursor={cursor}",
    }
    assert links(api.get(f"/pages?cursor={cursor}&limit=2")) == {"self": f"{BASE}/pages?cursor={cursor}&limit=2"}
    assert links(api.get("/pages")) == {"self": f"{BASE}/pages"}


def test_a_cursor_leads_on_whatever_the_sort_key_holds(api, db):
    for number, sort in enumerate(["", "%", "a'b\"c", "é", "日本", "\\", "z" * 120]):
        published.document(str(number), sort=sort)

    assert len({name for page in walk(api, "/pages?limit=1") for name in page}) == 7


def test_a_cursor_beyond_the_end_finds_nothing(api, db):
    pages("a")

    assert api.json(f"/pages?cursor={encode('pages', 'zzz', uuid.uuid4())}")["items"] == []
