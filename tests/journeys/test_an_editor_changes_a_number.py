"""An editor logs in with a browser, changes CoMensha's number and publishes; every partner has it."""

import json
import os
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import browser_page
from tests.running_site import lines_until_ready, open_folder, site
from tests.signing_in import sign_in

pytestmark = pytest.mark.browser

ADMIN = {"ADMIN_USERNAME": "redacteur", "ADMIN_PASSWORD": "een-lang-wachtwoord-voor-de-test"}
# The secret in the app of the editor’s second step, after the first login.
APPS: dict[str, str] = {}
OLD, NEW = "+31334481186", "+31334481199"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with open_folder() as folder, site(folder, environment=ADMIN) as process:
        *_, ready = lines_until_ready(process)
        yield ready.removeprefix("ready ").rstrip("/")


def desks_with(address: str, number: str, locale: str) -> set[str]:
    url = f"{address}/api/v1/reporting-points?limit=100&view=full&locale={locale}"
    with urllib.request.urlopen(url, timeout=5) as answer:
        items: list[dict[str, Any]] = json.load(answer)["items"]
    return {item["key"] for item in items if number in [channel["e164"] for channel in item["channels"]]}


def test_a_new_number_reaches_every_desk_in_every_language(address):
    before = {locale: desks_with(address, OLD, locale) for locale in ("nl", "en")}
    assert "comensha-helpdesk" in before["nl"]
    assert before["nl"] == before["en"]

    with browser_page() as page:
        log_in(page, address)
        open_channel(page, address, "033 448 11 86")
        page.screenshot(path=pictures() / "channel.png", full_page=True)
        page.get_by_label("Nummer, adres of link").fill("033 448 11 99")
        publish(page)
        deadline = time.monotonic() + 15
        page.screenshot(path=pictures() / "published.png")

    while {locale: desks_with(address, NEW, locale) for locale in ("nl", "en")} != before:
        assert time.monotonic() < deadline
    assert desks_with(address, OLD, "nl") == set()


def test_a_refusal_says_what_to_do_and_keeps_what_was_typed(address):
    with browser_page() as page:
        log_in(page, address)
        open_channel(page, address, "0800-2000")
        page.get_by_label("Nummer, adres of link").fill("bel ons maar")
        publish(page)
        page.screenshot(path=pictures() / "refused.png")
        assert "schrijf alleen het nummer, zonder uitleg erbij" in page.content()
        assert page.get_by_label("Nummer, adres of link").input_value() == "bel ons maar"


def log_in(page: Any, address: str) -> None:
    name, password = ADMIN["ADMIN_USERNAME"], ADMIN["ADMIN_PASSWORD"]
    APPS[name] = sign_in(page, address, name, password, APPS.get(name, ""))
    page.screenshot(path=pictures() / "home.png")


def open_channel(page: Any, address: str, value: str) -> None:
    link = page.get_by_role("link", name=value, exact=True).first
    for number in range(1, 10):
        page.goto(f"{address}/admin/snippets/content_models/channel/?p={number}")
        if link.count():
            break
    page.screenshot(path=pictures() / "channels.png")
    link.click()


def publish(page: Any) -> None:
    page.locator(".footer [data-w-dropdown-target=toggle], .footer .w-dropdown button").first.click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_selector(".messages li")


def pictures() -> Path:
    """Where screenshots go, to be looked at."""
    folder = Path(os.environ.get("PICTURES", "test-results"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
