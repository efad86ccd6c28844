"""A page in the machine's own Chromium. Where there is none, the test says so and is skipped."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
# A browser that looks up nothing by itself, and runs as any user.
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def browser_page() -> Iterator[Any]:
    executable = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    if executable is None:
        pytest.skip(f"No Chromium here: none of {', '.join(CHROMIUMS)} is installed.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=OPTIONS)
        page = browser.new_page(locale="nl-NL", viewport={"width": 1400, "height": 1000})
        try:
            yield page
        finally:
            browser.close()
