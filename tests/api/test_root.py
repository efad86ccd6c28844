import json

from tests.api import published

BASE = "http://127.0.0.1:8000/api/v1"
NAMES = [
    "self", "openapi", "locales", "pages", "paths", "navigation", "reporting-points", "organisations", "audiences",
    "needs", "exploitation-forms", "regions", "glossary-terms", "media", "notices", "referral-rules",
    "referral-questions", "referral-cases", "holidays", "referral-guide", "sitemap", "search", "changes", "export",
]  # fmt: skip


def start(api):
    for code in ("en", "nl"):
        published.language(code)
    published.navigation("nl")
    published.document("home")
    published.path("home", "/")
    return api.json("")


def test_the_root_says_what_there_is_in_which_version_under_which_licence(api, db):
    root = start(api)

    assert list(root["links"]) == NAMES
    assert {name: value for name, value in root.items() if name != "links"} == {
        "apiVersion": "1.4.0",
        "locales": ["nl", "en"],
        "defaultLocale": "nl",
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "attribution": "Bron: centraal informatiepunt mensenhandel (CoMensha en het ministerie van Justitie en "
        "Veiligheid)",
        "demonstration": None,
    }


def test_the_root_of_a_demonstration_warns_that_nobody_may_rely_on_it(api, db, settings):
    settings.DEMO = True
    assert start(api)["demonstration"].startswith("This is a demonstration, not for use")


def test_every_link_of_the_root_answers(api, db):
    for url in start(api)["links"].values():
        assert url.startswith(BASE)
        assert api.get(url.removeprefix(BASE)).status_code == 200, url


def test_the_address_of_the_server_in_the_contract_is_the_root(api, db):
    assert api.get("/").content == api.get("").content


def test_the_contract_is_served_with_the_address_of_this_server(api, db):
    contract = json.loads(api.get("/openapi.json").content)

    assert contract["openapi"].startswith("3.1")
    assert contract["servers"] == [{"url": BASE}]
    assert api.get("/openapi.json", headers={"If-None-Match": api.get("/openapi.json")["ETag"]}).status_code == 304
