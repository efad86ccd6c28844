"""An editor submits, a colleague returns and later approves, the ministry approves: each in their own browser."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from api.models import PublishedDocument
from cms.publishing.drain import drain
from cms.workflow.ensuring import ensure_workflow
from tests import builders
from tests.browser import browser_page
from tests.journeys.test_an_editor_changes_a_number import pictures
from tests.signing_in import log_in, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PEOPLE = {
    "anna": ("comensha-editor", None),
    "bram": ("comensha-editor", None),
    "ministerie": ("ministry-reviewer", None),
    "kasia": ("translator", "pl"),
    "accountant": ("auditor", None),
}
NEW_TITLE = "Praten met de politie"
WHY = "Zeg ook dat dit nog geen aangifte is."


class Desk:
    """Where somebody sits: one browser, in which each of them is logged in when it is their turn."""

    def __init__(self, page: Any, url: str, cookies: dict[str, str]) -> None:
        self.page, self.url, self.cookies = page, url, cookies

    def sit_down(self, name: str) -> None:
        self.page.context.clear_cookies()
        self.page.context.add_cookies([{"name": "sessionid", "value": self.cookies[name], "url": self.url}])

    def go(self, path: str) -> None:
        self.page.goto(f"{self.url}{path}")

    def look(self, name: str) -> str:
        self.page.screenshot(path=pictures() / f"review-{name}.png", full_page=True)
        return self.page.inner_text("body")

    def told(self) -> None:
        """The admin said that it is done."""
        self.page.wait_for_selector(".messages .success", timeout=10_000)

    def choose(self, name: str) -> None:
        """An action of the menu at the foot of the edit screen."""
        self.page.locator("footer [data-controller~=w-dropdown] button").first.click()
        self.page.get_by_role("button", name=name).first.click(timeout=5000)


def test_a_page_goes_from_editor_to_colleague_to_ministry(live_server):
    ensure_workflow()
    written = builders.publish(builders.about(title="Over ons"))
    edit = reverse("wagtailadmin_pages:edit", args=[written.pk])
    cookies = {
        name: log_in(Client(), person(role, locale, name)).cookies["sessionid"].value
        for name, (role, locale) in PEOPLE.items()
    }
    with browser_page() as page:
        desk = Desk(page, live_server.url, cookies)
        the_editor_submits(desk, edit)
        a_colleague_returns_it_with_a_reason(desk, edit)
        the_editor_reads_why_and_submits_again(desk, edit)
        somebody_approves(desk, "bram", edit, "colleague-approves")
        somebody_approves(desk, "ministerie", edit, "ministry-approves")
        a_translator_sees_their_own_language_only(desk, edit)
        an_auditor_reads_and_changes_nothing(desk, edit)
    drain()
    row = PublishedDocument.objects.get(document_id=written.translation_key, locale="nl")
    assert json.loads(row.body)["title"] == NEW_TITLE


def the_editor_submits(desk: Desk, edit: str) -> None:
    desk.sit_down("anna")
    desk.go(edit)
    desk.page.fill("input[name=title]", NEW_TITLE)
    desk.choose("Stuur door")
    desk.told()
    desk.look("editor-submitted")


def a_colleague_returns_it_with_a_reason(desk: Desk, edit: str) -> None:
    desk.sit_down("bram")
    desk.go("/admin/")
    assert NEW_TITLE in desk.look("colleague-dashboard")
    desk.go(edit)
    desk.choose("Stuur terug")
    desk.page.fill("[role=dialog] textarea", WHY)
    desk.look("colleague-returns")
    desk.page.get_by_role("dialog").get_by_role("button", name="Stuur terug").click()
    desk.told()


def the_editor_reads_why_and_submits_again(desk: Desk, edit: str) -> None:
    desk.sit_down("anna")
    desk.go(edit)
    assert WHY in desk.look("editor-reads-why")
    desk.choose("Stuur opnieuw")
    desk.told()


def somebody_approves(desk: Desk, name: str, edit: str, picture: str) -> None:
    desk.sit_down(name)
    desk.go(edit)
    desk.choose("Keur goed")
    desk.told()
    desk.look(picture)


def a_translator_sees_their_own_language_only(desk: Desk, edit: str) -> None:
    desk.sit_down("kasia")
    desk.go("/admin/")
    desk.look("translator-dashboard")
    desk.go(reverse("translations:queues"))
    desk.look("translator-list")
    desk.go(edit)
    assert desk.page.locator("input[name=title]").count() == 0


def an_auditor_reads_and_changes_nothing(desk: Desk, edit: str) -> None:
    desk.sit_down("accountant")
    desk.go("/admin/")
    desk.look("auditor-dashboard")
    desk.go(edit)
    desk.look("auditor-edit")
    assert desk.page.locator("footer button[type=submit]").count() == 0
