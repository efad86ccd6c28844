"""What the API really answers is what the contract says, and nothing more."""

import uuid

from api.store import start_epoch
from tests.frontend_contract.example_ids import fixed_id
from tests.frontend_contract.operations import operation, operations

LOCALES = "locale=en&fallback=nl"
LINKED = {
    "/pages": "include=reporting-points,audiences,needs,exploitation-forms",
    "/reporting-points": "include=organisations,audiences,needs,exploitation-forms",
}
OTHERS = ["/", "/locales", "/navigation?locale=en", "/changes?limit=100", "/paths?path=/", "/paths?path=/tijdelijk"]
COLLECTIONS = ["/pages", "/reporting-points", "/organisations", "/audiences", "/needs", "/exploitation-forms"]


def test_lists_are_as_documented(api, contract, check, example_content):
    for collection in COLLECTIONS:
        for view in ("summary", "full"):
            found = api.json(f"{collection}?{LOCALES}&view={view}&{LINKED.get(collection, '')}")
            assert found["items"]
            check(found, component_of(contract, collection))


def test_documents_are_as_documented(api, contract, check, example_content):
    for collection in COLLECTIONS:
        for item in api.json(f"{collection}?{LOCALES}")["items"]:
            found = api.json(f"{collection}/{item['id']}?{LOCALES}&{LINKED.get(collection, '')}")
            check(found, component_of(contract, f"{collection}/{{id}}"))


def test_all_other_answers_are_as_documented(api, contract, check, example_content):
    for address in OTHERS:
        check(api.json(address), component_of(contract, address.partition("?")[0]))


def component_of(contract, address):
    return next(each.component for each in operations(contract) if each.address == address)


def test_headers_are_sent_where_they_are_documented(api, contract, example_content):
    for each in operations(contract):
        address = example_address(each)
        answer = api.get(address)
        again = api.get(address, headers={"If-None-Match": answer["ETag"]})

        for response, status in ((answer, 200), (again, 304)):
            assert response.status_code == status, address
            documented = set(each.described["responses"][str(status)]["headers"])
            sent = {name for name in contract["components"]["headers"] if name in response}
            assert sent == documented, address


def example_address(operation):
    named = {"/paths": "/paths?path=/", "/search": "/search?q=loon"}.get(operation.address, operation.address)
    names = {
        "getPage": "home",
        "getReportingPoint": "comensha-helpdesk",
        "getOrganisation": "comensha",
        "getAudience": "victim",
        "getNeed": "advice",
        "getExploitationForm": "labour",
        "getRegion": "gemeente",
        "getGlossaryTerm": "bedenktijd",
        "getMedium": "beeld",
        "getNotice": "mededeling",
        "getReferralRule": "regel",
        "getReferralQuestion": "vraag",
        "getReferralCase": "voorbeeld",
        "getHoliday": "feestdag",
    }
    return named.replace("{id}", str(fixed_id(names.get(operation.described["operationId"], ""))))


PROBLEMS = {
    "an unknown parameter": ("listPages", "/pages?colour=red&limit=0", 400, {"errors"}),
    "no parameter where one is required": ("getPath", "/paths", 400, {"errors"}),
    "an id that never was": ("getPage", f"/pages/{uuid.UUID(int=0)}", 404, set()),
    "another locale": (
        "getPage",
        f"/pages/{fixed_id('geen-loon')}?locale=en",
        404,
        {"requestedLocale", "availableLocales"},
    ),
    "a path that never was": ("getPath", "/paths?path=/x", 404, {"requestedLocale"}),
    "a locale that is not public": (
        "getNavigation",
        "/navigation?locale=fr",
        404,
        {"requestedLocale", "availableLocales"},
    ),
    "a withdrawn page": ("getPage", f"/pages/{fixed_id('tijdelijk')}", 410, {"reason", "replacement"}),
}


def test_problems_are_as_documented(api, contract, check, example_content):
    for id, address, status, extra in PROBLEMS.values():
        answer = api.get(address)

        told = answer.json()
        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json"), address
        assert str(status) in operation(contract, id).described["responses"]
        assert set(told) == {"status", "title", "detail"} | extra
        check(told, "Problem")


def test_a_cursor_of_another_store_is_gone_as_documented(api, contract, check, example_content):
    since = api.json("/changes")["nextCursor"]
    start_epoch()

    answer = api.get(f"/changes?since={since}")

    assert answer.status_code == 410
    assert "410" in operation(contract, "listChanges").described["responses"]
    check(answer.json(), "Problem")


def test_an_accept_header_that_leaves_out_json_is_refused_as_documented(api, check, example_content):
    answer = api.get("/pages", headers={"Accept": "text/csv"})

    assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")
    check(answer.json(), "Problem")
