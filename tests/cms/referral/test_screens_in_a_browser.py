"""The screens in a browser: axe finds nothing, they are Dutch, and a situation is tried with the keyboard alone.

With SCREENSHOTS set to a folder, a picture of each screen is kept there.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse

from cms.publishing.drain import drain
from cms.referral.exceptions import publish_as_exception
from cms.users.models import User
from tests import builders
from tests.browser import browser_page
from tests.cms.admin.test_screens_in_a_browser import ENGLISH, NO_ENGLISH, RULES, tab_to
from tests.cms.referral.guide import small_guide
from tests.signing_in import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, databases=["default", "published"])]


@pytest.fixture
def addresses() -> dict[str, str]:
    """Of each screen. There is a rule that was let through, a draft that breaks an example, and two questions."""
    chief = User.objects.create_superuser("chef", "chef@example.org", first_name="Chef")
    guide = small_guide()
    builders.publish(builders.referral_question("wie", position=1, answers=[("Over mij", ["audience:victim"])]))
    builders.publish(builders.referral_question("wat", position=2, answers=[("Praten", ["need:advice"])]))
    broken = builders.referral_rule("advies-eerst", priority=1, effects=[("pin", guide.other)])
    builders.draft(broken)
    let_through = builders.referral_case("andersom", title="Andersom", first=[guide.other])
    builders.draft(let_through)
    publish_as_exception(let_through, "De regel hiervoor komt nog.", chief)
    drain()
    draft = ["referralrule", broken.pk]
    return {
        "simulator": reverse("referral:simulator_with", args=draft),
        "walk": reverse("referral:walk"),
        "examples": reverse("referral:examples_with", args=draft),
        "dead ends": reverse("referral:dead_ends"),
        "exceptions": reverse("referral:exceptions"),
        "make an exception": reverse("referral:exception", args=["publish", *draft]),
        "rule": reverse("wagtailsnippets_content_models_referralrule:edit", args=draft[1:]),
    }


@pytest.fixture
def page(live_server: Any, addresses: dict[str, str]) -> Iterator[Any]:
    cookie = log_in(Client(), User.objects.get(username="chef")).cookies["sessionid"].value
    with browser_page() as opened:
        opened.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        opened.root = live_server.url
        yield opened


def judge(page: Any, name: str) -> dict[str, list[str]]:
    """What is wrong with the screen that is open."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name.replace(' ', '-')}.png", full_page=True)
    violations = Axe().run(page, context="main", options=RULES).response["violations"]
    english = ENGLISH.findall(NO_ENGLISH.sub("", page.locator("main").inner_text()))
    faults = [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in violations] + sorted(set(english))
    return {name: faults} if faults else {}


def test_every_screen_is_accessible_and_dutch(page, addresses):
    found: dict[str, list[str]] = {}
    for name in ("exceptions", "make an exception", "rule"):
        page.goto(page.root + addresses[name])
        found |= judge(page, name) if name != "rule" else {}
    page.goto(page.root + addresses["dead ends"])
    page.get_by_role("button", name="Zoek doodlopende wegen").click()
    page.wait_for_selector("main h2:has-text('Dit antwoord verandert nooit iets')")
    found |= judge(page, "dead ends")
    page.goto(page.root + addresses["simulator"])
    found |= judge(page, "simulator")
    page.select_option("select[name=audience]", "victim")
    page.select_option("select[name=need]", "advice")
    page.get_by_role("button", name="Bekijk het antwoord").click()
    page.wait_for_selector(".referral-desk")
    page.locator(".referral-desk summary").first.click()
    found |= judge(page, "simulator with an answer")
    page.goto(page.root + addresses["examples"])
    page.get_by_role("button", name="Probeer alle voorbeelden").click()
    page.wait_for_selector("h2#answer")
    found |= judge(page, "examples")
    assert found == {}


def test_the_questions_are_walked_with_the_keyboard_alone(page, addresses):
    page.goto(page.root + addresses["walk"])
    tab_to(page, "button[value=start]")
    page.keyboard.press("Enter")
    for _question in range(2):
        page.wait_for_selector(".referral-question")
        assert judge(page, "walk") == {}
        tab_to(page, "input[name=answer]")
        page.keyboard.press("Space")
        tab_to(page, "button[value=next]")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    page.wait_for_selector(".referral-desk")
    assert judge(page, "walk to the answer") == {}
    assert "audience" not in page.url
