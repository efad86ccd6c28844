"""The first login, a passkey, and the way back in: each page in Dutch, for everybody, and running nobody's script."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import browser_page
from tests.journeys.test_an_editor_changes_a_number import pictures
from tests.running_site import lines_until_ready, open_folder, site
from tests.signing_in import code_of

pytestmark = pytest.mark.browser

NAME, PASSWORD = "beheer", "een-lang-wachtwoord-voor-de-test"
ADMIN = {"ADMIN_USERNAME": NAME, "ADMIN_PASSWORD": PASSWORD, "ADMIN_EMAIL": "beheer@example.org"}
ENGLISH = {
    "the",
    "your",
    "you",
    "password",
    "please",
    "sign",
    "enter",
    "security",
    "key",
    "account's",
    "authentication",
}
# A phone or laptop that says yes to whatever is asked of it.
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """With a name, because a passkey belongs to a name and never to a number."""
    with open_folder() as folder, site(folder, environment=ADMIN) as process:
        *_, ready = lines_until_ready(process)
        yield ready.removeprefix("ready ").rstrip("/").replace("127.0.0.1", "localhost")


class Looking:
    """A browser of which every page is looked at: what axe finds, what the browser complains of, English words."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))

    def look(self, name: str) -> None:
        self.page.screenshot(path=pictures() / f"login-{name}.png", full_page=True)
        found = Axe().run(self.page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], name
        words = set(re.findall(r"[a-z’']+", self.page.inner_text("body").lower()))
        assert words & ENGLISH == set(), name
        assert self.complaints == [], name

    def go(self, path: str) -> None:
        self.page.goto(f"{self.address}{path}")

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).click()

    def follow(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=name, exact=True).click()


def give_password(browser: Looking) -> None:
    browser.go("/admin/")
    browser.page.fill("input[name=login]", NAME)
    browser.page.fill("input[name=password]", PASSWORD)
    browser.press("Inloggen")


def is_in_the_admin(browser: Looking) -> bool:
    return browser.page.url == f"{browser.address}/admin/"


def test_a_first_login_a_passkey_and_the_way_back_in(address):
    with browser_page() as page:
        browser = Looking(page, address)
        secret = first_login(browser)
        with_a_code(browser, secret)
        a_passkey(browser)
        with_a_passkey_alone(browser)
        own_pages(browser)


def first_login(browser: Looking) -> str:
    browser.go("/admin/")
    browser.look("in")
    browser.page.fill("input[name=login]", NAME)
    browser.page.fill("input[name=password]", "fout")
    browser.press("Inloggen")
    browser.look("wrong-password")
    browser.go("/account/password/reset/")
    browser.look("forgotten")
    give_password(browser)
    browser.look("set-up")
    browser.follow("App instellen")
    browser.look("app")
    secret = str(browser.page.locator("#authenticator_secret").input_value())
    browser.page.fill("input[name=code]", "000000")
    browser.press("Instellen")
    browser.look("wrong-code")
    browser.page.fill("input[name=code]", code_of(secret))
    browser.press("Instellen")
    browser.look("recovery-codes")
    browser.follow("Ik heb ze bewaard: naar het redactiescherm")
    assert is_in_the_admin(browser)
    return secret


def log_out(browser: Looking) -> None:
    browser.go("/account/logout/")
    browser.look("out")
    browser.press("Uitloggen")
    assert "Je bent uitgelogd." in browser.page.inner_text("main")


def with_a_code(browser: Looking, secret: str) -> None:
    log_out(browser)
    give_password(browser)
    browser.look("second-step")
    browser.page.fill("input[name=code]", code_of(secret))
    browser.press("Verder")
    assert is_in_the_admin(browser)


def a_passkey(browser: Looking) -> None:
    session = browser.page.context.new_cdp_session(browser.page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    browser.go("/account/second-step/")
    browser.look("own-login")
    browser.follow("Passkey toevoegen")
    browser.page.get_by_label("Naam").fill("laptop van het werk")
    browser.page.get_by_label("Ook inloggen zonder wachtwoord").check()
    browser.look("add-passkey")
    browser.press("Toevoegen")
    browser.go("/account/second-step/webauthn/")
    browser.look("passkeys")
    assert "laptop van het werk" in browser.page.inner_text("main")
    assert "Werkt ook zonder wachtwoord." in browser.page.inner_text("main")


def with_a_passkey_alone(browser: Looking) -> None:
    log_out(browser)
    browser.press("Inloggen met een passkey")
    assert is_in_the_admin(browser)
    log_out(browser)
    give_password(browser)
    browser.press("Gebruik je passkey")
    assert is_in_the_admin(browser)


def own_pages(browser: Looking) -> None:
    paths = {
        "password": "/account/password/change/",
        "again-password": "/account/reauthenticate/?next=/admin/",
        "again-code": "/account/second-step/reauthenticate/?next=/admin/",
        "again-passkey": "/account/second-step/webauthn/reauthenticate/?next=/admin/",
        "codes": "/account/second-step/recovery-codes/",
        "new-codes": "/account/second-step/recovery-codes/generate/",
        "app-away": "/account/second-step/totp/deactivate/",
    }
    for name, path in paths.items():
        browser.go(path)
        browser.look(name)
    browser.go("/account/second-step/webauthn/")
    browser.follow("“laptop van het werk” weghalen")
    browser.look("passkey-away")
    browser.press("Weghalen")
    browser.look("passkey-gone")
