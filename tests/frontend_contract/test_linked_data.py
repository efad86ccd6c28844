"""Pages and desks as schema.org describes them, out of what they say already."""

import pytest

from tests import builders

pytestmark = pytest.mark.django_db


def test_a_page_is_known_by_the_title_that_a_history_may_show(api, settle):
    page = builders.publish(builders.guidance(title="Mijn loon", neutral_title="Informatie", summary="Lees dit."))
    settle()
    item = api.json(f"/pages/{page.translation_key}")["item"]
    assert item["jsonLd"] == {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "WebPage",
        "name": "Informatie",
        "description": "Lees dit.",
        "inLanguage": "nl",
        "dateModified": item["publishedAt"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "publisher": {"@type": "GovernmentOrganization", "name": "Centraal informatiepunt mensenhandel"},
    }


def test_a_desk_is_a_service_with_its_channels(api, settle):
    desk = builders.publish(builders.desk("helpdesk"))
    settle()
    item = api.json(f"/reporting-points/{desk.translation_key}")["item"]
    data = item["jsonLd"]
    assert (data["@type"], data["name"], data["areaServed"]) == ("GovernmentService", item["name"], "Nederland")
    assert [channel["servicePhone"]["telephone"] for channel in data["availableChannel"]] == [
        channel["e164"] or channel["value"] for channel in item["channels"] if channel["type"] == "phone"
    ]
