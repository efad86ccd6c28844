"""Every screen of ours in a browser: axe finds nothing, it is Dutch throughout, and the keyboard alone is enough."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse

from cms.importing.models import ImportUpload
from cms.users.models import User
from cms.workflow.emergency import publish_now
from cms.workflow.ensuring import ensure_workflow
from tests import builders
from tests.browser import browser_page
from tests.cms.importing.files import csv_file
from tests.cms.translation.translating import asked_for
from tests.signing_in import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Level A and AA of WCAG 2.0, 2.1 and 2.2.
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
ENGLISH = re.compile(
    r"\b(?:the|and|with|your|this|choose|add|edit|delete|save|publish|search|file|upload|report|settings|language"
    r"|draft|review|approve|reject|name|title|required|please|select|help|cancel|close|next|previous)\b",
    re.IGNORECASE,
)
# Dutch or names, though they are English words too.
NO_ENGLISH = re.compile(r"\b(?:upload|helpdesk|live|help|online|chat|e-mail|title|draft)\b", re.IGNORECASE)


@pytest.fixture
def chief() -> User:
    ensure_workflow()
    return User.objects.create_superuser("chef", "chef@example.org", first_name="Chef")


@pytest.fixture
def page(live_server: Any, chief: User, screens: dict[str, str]) -> Iterator[Any]:
    """Opened when all is in the database: Playwright's thread may not ask it anything."""
    cookie = log_in(Client(), chief).cookies["sessionid"].value
    with browser_page() as opened:
        opened.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        opened.root = live_server.url
        yield opened


@pytest.fixture
def screens(chief: User, tmp_path: Any) -> dict[str, str]:
    """What each is called, and its address."""
    desk = builders.publish(builders.desk("helpdesk", name="Helpdesk", channels=[builders.channel()]))
    builders.publish(builders.desk("opvolger", name="Opvolger", channels=[builders.channel()]))
    written = builders.publish(builders.about())
    builders.language("en")
    publish_now(written, "Het nummer klopt niet.", User.objects.create_superuser("ander"))
    content = csv_file(tmp_path, {"id": "a", "name": "B"}).read_bytes()
    upload = ImportUpload.objects.create(name="punten.csv", content=content, uploaded_by=chief)
    desk_name = ["content_models", "reportingpoint", desk.pk]
    builders.translated(builders.home())
    asked_for(written)
    translation = [written.translation_key, "en"]
    return {
        "list of desks": reverse("wagtailsnippets_content_models_reportingpoint:list"),
        "list of regions": reverse("wagtailsnippets_content_models_region:list"),
        "checked": reverse("confirm_checked", args=["reportingpoint", desk.pk]),
        "recall": reverse("recall", args=desk_name),
        "publish now": reverse("workflow:publish_now", args=desk_name),
        "published without a review": reverse("workflow:unreviewed_publications"),
        "import": reverse("importing:upload"),
        "what an import would change": reverse("importing:preview", args=[upload.pk]),
        "translations into a language": reverse("translations:queue", args=["en"]),
        "translations of a page": reverse("translations:overview", args=[written.translation_key]),
        "one translation": reverse("translations:editor", args=translation),
        "preview of a translation": reverse("translations:preview", args=translation),
        "preview": reverse("wagtailadmin_pages:view_draft", args=[written.pk]),
        "languages": reverse("languages:index"),
        "rules of translation": reverse("translation_policies:index"),
    }


def test_axe_finds_nothing_on_screens_of_ours(page, screens):
    found = {}
    for name, address in screens.items():
        page.goto(page.root + address)
        violations = Axe().run(page, context="main", options=RULES).response["violations"]
        if ours := [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in violations]:
            found[name] = ours
    assert found == {}


def test_they_are_dutch_throughout(page, screens):
    found = {}
    for name, address in screens.items():
        page.goto(page.root + address)
        text = NO_ENGLISH.sub("", page.locator("main").inner_text())
        if english := sorted({word.lower() for word in ENGLISH.findall(text)}):
            found[name] = english
    assert found == {}


def test_a_desk_is_confirmed_with_the_keyboard_alone(page, screens):
    page.goto(page.root + screens["checked"])
    tab_to(page, "select[name=method]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messages .success")


def test_a_replacement_is_chosen_with_the_keyboard_alone(page, screens):
    page.goto(page.root + screens["recall"])
    tab_to(page, "[data-chooser-action-choose]")
    page.keyboard.press("Enter")
    page.wait_for_selector("a[data-chooser-modal-choice]")
    tab_to(page, "tr:last-child a[data-chooser-modal-choice]", within=".modal")
    page.keyboard.press("Enter")
    page.wait_for_selector("main .chooser__title:has-text('Opvolger')")


def tab_to(page: Any, selector: str, within: str = "main") -> None:
    for _step in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches('{within} {selector}')"):
            return
    raise AssertionError(f"The keyboard does not reach {selector}.")
