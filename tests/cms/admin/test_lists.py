"""Lists and choosers show what tells desks apart, and answer the questions editors ask of them."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content_models.models import ReportingPointRegion, Verification
from tests import builders
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db

LIST = "wagtailsnippets_content_models_reportingpoint:list"


@pytest.fixture
def desks() -> None:
    today = timezone.localdate()
    utrecht = builders.region(name="Utrecht")
    local = builders.desk("buurt", name="Buurtteam", region_scope="municipality", channels=[builders.channel()])
    builders.publish(local, regions=[ReportingPointRegion(region=utrecht)])
    police = builders.publish(builders.desk("wijk", name="Wijkagent", kind="police"))
    builders.publish(builders.desk("oud", name="Oud punt", confidence="low", channels=[builders.channel("112")]))
    for desk, due in ((local, 30), (police, -1)):
        Verification.objects.create(
            reporting_point=desk, verified_on=today, method="phone-call", due_on=today + dt.timedelta(days=due)
        )


def lines(client: Client, **query: str) -> list[str]:
    """The text of each row of the list."""
    soup = BeautifulSoup(client.get(reverse(LIST), query).content, "html.parser")
    return [" ".join(row.get_text(" ").split()) for row in soup.select("tbody tr")]


def names(**query: str) -> set[str]:
    found = " ".join(lines(client_of("comensha-editor"), **query))
    return {name for name in ("Buurtteam", "Wijkagent", "Oud punt") if name in found}


def test_the_list_shows_number_place_and_check(desks):
    found = lines(client_of("comensha-editor"))
    (local,) = (line for line in found if "Buurtteam" in line)
    (police,) = (line for line in found if "Wijkagent" in line)
    for shown in ("033 448 11 86", "Utrecht", "helpdesk", f"{timezone.localdate():%Y}"):
        assert shown in local
    assert "geen kanaal" in police
    assert "opnieuw controleren" in police


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": "police"}, {"Wijkagent"}),
        ({"check": "current"}, {"Buurtteam"}),
        ({"check": "due"}, {"Wijkagent"}),
        ({"check": "never"}, {"Oud punt"}),
        ({"confidence": "low"}, {"Oud punt"}),
        ({"has_no_channel": "true"}, {"Wijkagent"}),
        ({"has_no_channel": "false"}, {"Buurtteam", "Oud punt"}),
    ],
)
def test_editors_ask_for_what_needs_them(desks, query, found):
    assert names(**query) == found


def test_desks_of_a_region(desks):
    assert names(region=str(builders.region().pk)) == {"Buurtteam"}


def test_our_columns_cost_nothing_more_for_many_desks(desks):
    """Three a desk are Wagtail's: its status, its review and the name of its language."""
    client = client_of("comensha-editor")
    few = queries_of(client)
    for number in range(10):
        builders.publish(builders.desk(f"meer-{number}", channels=[builders.channel(f"033 448 11 {number + 10}")]))
    assert queries_of(client) - few <= 3 * 10


def queries_of(client: Client) -> int:
    client.get(reverse(LIST))
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(LIST))
    return len(queries)


@pytest.mark.parametrize(
    ("model", "shown"),
    [
        ("reportingpoint", ["Buurtteam", "033 448 11 86", "Utrecht"]),
        ("channel", ["033 448 11 86", "telefoon", "Bel"]),
        ("region", ["Utrecht (gemeente)"]),
    ],
)
def test_a_chooser_shows_number_and_place(desks, model, shown):
    url = reverse(f"wagtailsnippetchoosers_content_models_{model}:choose_results")
    answer = client_of("comensha-editor").get(url).content.decode()
    for text in shown:
        assert text in answer


def test_a_translation_is_never_chosen(desks):
    desk = builders.publish(builders.desk("vertaald", name="Nederlands punt"))
    builders.translated(desk, name="English desk")
    url = reverse("wagtailsnippetchoosers_content_models_reportingpoint:choose_results")
    answer = client_of("comensha-editor").get(url).content.decode()
    assert "Nederlands punt" in answer
    assert "English desk" not in answer
