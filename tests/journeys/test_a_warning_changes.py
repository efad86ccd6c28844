"""An editor changes one sentence of a warning. Every language says so at once, and none is ever wrong."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from cms.importing.stable_ids import stable_id
from cms.settings.places import ROOT
from tests.browser import browser_page
from tests.journeys.observer import Observer, ask, changes
from tests.journeys.test_an_editor_changes_a_number import pictures
from tests.journeys.translated_site import PAGES, PASSWORD, WRITTEN, latin_words
from tests.running_site import NOT_FOR_THE_SITE, lines_until_ready, open_folder, site
from tests.signing_in import sign_in

pytestmark = pytest.mark.browser

BYSTANDERS_WAY = ("Ik zie iets bij een ander", "Er klopt iets niet")
VICTIMS_WAY = ("Het gaat over mij", "Mijn baas pakt mijn loon")
BYSTANDER, VICTIM = (str(stable_id("pages", key)) for key in PAGES.values())
SECONDS_TO_BE_PUBLIC = 20
# For each user who logged in before, the secret in the app of their second step.
APPS: dict[str, str] = {}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with open_folder() as folder, site(folder) as process:
        *_, ready = lines_until_ready(process)
        own = {key: value for key, value in os.environ.items() if key not in NOT_FOR_THE_SITE}
        command = [sys.executable, "-m", "tests.journeys.translated_site"]
        subprocess.run(command, cwd=ROOT, env={**own, "DATA_DIR": str(folder)}, check=True)
        address = ready.removeprefix("ready ").rstrip("/")
        for page in (BYSTANDER, VICTIM):
            wait_for_statuses(address, page, dict.fromkeys(WRITTEN, "current"))
        yield address


def status_of(address: str, page: str, locale: str) -> str:
    status, answer = ask(address, f"/pages/{page}", locale=locale)
    return answer["item"]["translation"]["status"] if status == 200 else str(status)


def wait_for_statuses(address: str, page: str, wanted: dict[str, str]) -> None:
    """By locale; fails with those there are where they do not come."""
    deadline = time.monotonic() + SECONDS_TO_BE_PUBLIC
    while time.monotonic() < deadline:
        if {locale: status_of(address, page, locale) for locale in wanted} == wanted:
            return
        time.sleep(0.05)
    assert {locale: status_of(address, page, locale) for locale in wanted} == wanted


def labels_of_channels(address: str, locale: str) -> set[str]:
    _status, answer = ask(address, "/reporting-points", locale=locale, view="full", limit="100")
    return {channel["labelText"] for desk in answer["items"] for channel in desk["channels"]}


def documents(found: list[dict[str, Any]]) -> set[tuple[str, str, str]]:
    return {(each["collection"], each["id"], each["locale"]) for each in found if each["kind"] == "document"}


def log_in(page: Any, address: str, name: str) -> None:
    APPS[name] = sign_in(page, address, name, PASSWORD, APPS.get(name, ""))


def add_to_warning(page: Any, address: str, way: tuple[str, str], sentence: str, more: str) -> None:
    """Type `more` behind a sentence of the page's body, and publish: a warning cannot wait for a review."""
    hub, title = way
    page.goto(f"{address}/admin/pages/")  # of an editor: what is below the home they may change
    page.get_by_role("link", name=hub, exact=True).first.click()
    page.goto(page.url.replace("/edit/", "/"))
    page.get_by_role("link", name=title).first.click()
    text = page.locator(".public-DraftEditor-content").get_by_text(sentence).first
    text.scroll_into_view_if_needed()
    text.click()
    page.keyboard.press("End")
    page.keyboard.type(more)
    # The editor hands its text to the form a moment later.
    page.wait_for_function(f"[...document.querySelectorAll('input')].some(each => each.value.includes('{more}'))")
    page.screenshot(path=pictures() / "warning-typed.png")
    publish_urgently(page)
    page.screenshot(path=pictures() / "warning-published.png")


def publish_urgently(page: Any) -> None:
    page.locator("button.action-save").first.click()
    page.wait_for_selector(".messages li")
    page.goto(page.url.replace("/pages/", "/review/emergency/content_models/guidancepage/").replace("/edit/", ""))
    page.fill("textarea[name=reason]", "De waarschuwing was niet volledig.")
    page.get_by_role("button", name="Publiceer nu").click()
    page.wait_for_selector(".messages li")


def test_every_language_says_at_once_that_it_is_old_and_is_made_current_alone(address):
    _all, cursor = changes(address)
    with Observer(address, [BYSTANDER], ["nl", "ar", "pl"]) as observer:
        with browser_page() as page:
            log_in(page, address, "redacteur")
            add_to_warning(page, address, BYSTANDERS_WAY, "Ga er niet zelf op af.", " Wacht niet.")
        wait_for_statuses(address, BYSTANDER, dict.fromkeys(["en", "ar", "pl"], "outdated"))
        found, cursor = changes(address, cursor)
        assert documents(found) == {("pages", BYSTANDER, locale) for locale in ("nl", "en", "ar", "pl")}

        with browser_page() as page:
            log_in(page, address, "vertaler-ar")
            page.get_by_role("link", name="Vertalingen").first.click()
            page.screenshot(path=pictures() / "queue.png", full_page=True)
            page.get_by_role("link", name="Er klopt iets niet").click()
            page.get_by_role("link", name="Alleen wat nieuw, gewijzigd of niet af is").click()
            page.screenshot(path=pictures() / "editor.png", full_page=True)
            assert page.locator("del").inner_text() == "Bel 112. Ga er niet zelf op af."
            field = page.locator("textarea")
            field.fill(WRITTEN["ar"]("Bel 112. Ga er niet zelf op af. Wacht niet."))
            page.get_by_role("button", name="Bewaar en publiceer").click()
            page.screenshot(path=pictures() / "published-in-arabic.png", full_page=True)
        wait_for_statuses(address, BYSTANDER, {"ar": "current", "pl": "outdated"})
        found, cursor = changes(address, cursor)
        assert documents(found) == {("pages", BYSTANDER, "ar")}

        with browser_page() as page:
            log_in(page, address, "vertaler-pl")
            answer = page.goto(f"{address}/admin/translations/object/{BYSTANDER}/ar/")
            assert answer.status == 403
            page.screenshot(path=pictures() / "refused-in-arabic.png")

    assert observer.statuses(BYSTANDER, "ar") == ["current", "outdated", "current"]
    assert observer.statuses(BYSTANDER, "pl") == ["current", "outdated"]
    before, after = observer.versions(BYSTANDER, "ar")
    assert after == before.replace(
        WRITTEN["ar"]("Ga er niet zelf op af."), WRITTEN["ar"]("Ga er niet zelf op af. Wacht niet.")
    )
    assert len(observer.versions(BYSTANDER, "pl")) == 1
    assert {word for words in observer.versions(BYSTANDER, "ar") for word in latin_words(words)} == set()
    assert "اتصل" in " ".join(labels_of_channels(address, "ar"))
    assert latin_words(" ".join(labels_of_channels(address, "ar"))) == []


def test_on_a_page_for_victims_the_old_translations_go_back_to_the_fallback(address):
    with Observer(address, [VICTIM], ["ar"]) as observer:
        with browser_page() as page:
            log_in(page, address, "redacteur")
            add_to_warning(page, address, VICTIMS_WAY, "Bel dan eerst 112.", " Fluister als dat moet.")
        wait_for_statuses(address, VICTIM, dict.fromkeys(["en", "ar", "pl"], "404"))
        status, answer = ask(address, f"/pages/{VICTIM}", locale="ar", fallback="en,nl")
        assert (status, answer["locale"], answer["requestedLocale"]) == (200, "nl", "ar")
        assert "Fluister als dat moet." in str(answer["item"]["body"])
    assert observer.statuses(VICTIM, "ar") == ["current", "404"]
    assert len(observer.versions(VICTIM, "ar")) == 1
