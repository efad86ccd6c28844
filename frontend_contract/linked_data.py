"""Documents as schema.org describes them, for search engines: JSON-LD with its vocabulary inside, nothing to fetch."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

VOCABULARY = {"@vocab": "https://schema.org/"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PUBLISHER = {"@type": "GovernmentOrganization", "name": "Centraal informatiepunt mensenhandel"}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@extend_schema_field(OpenApiTypes.OBJECT)
class LinkedData(serializers.Field):
    """Filled by the document it belongs to, out of what it says already."""

    def __init__(self) -> None:
        super().__init__(read_only=True, help_text="JSON-LD (schema.org), for a `script` of `application/ld+json`.")

    def get_attribute(self, instance: Any) -> dict[str, Any]:
        return {}

    def to_representation(self, value: Any) -> Any:
        return value


def page_data(page: dict[str, Any]) -> dict[str, Any]:
    """Under the title that a history may show."""
    return {
        "@context": VOCABULARY,
        "@type": "WebPage",
        "name": page["neutralTitle"] or page["title"],
        "description": page["summary"],
        "inLanguage": page["locale"],
        "dateModified": page["publishedAt"],
        "license": LICENCE,
        "publisher": PUBLISHER,
    }


def desk_data(desk: dict[str, Any]) -> dict[str, Any]:
    return {
        "@context": VOCABULARY,
        "@type": "GovernmentService",
        "name": desk["name"],
        "description": desk["purpose"],
        "inLanguage": desk["locale"],
        "areaServed": desk["region"]["names"] or "Nederland",
        "availableChannel": [_channel(channel) for channel in desk["channels"]],
    }


def _channel(channel: dict[str, Any]) -> dict[str, Any]:
    point = {
        "@type": "ContactPoint",
        "contactType": channel["labelText"],
        **(
            {"telephone": channel["e164"] or channel["value"]}
            if channel["type"] in ("phone", "whatsapp", "sms")
            else {}
        ),
        **({"email": channel["value"]} if channel["type"] == "email" else {}),
        **({"url": channel["href"]} if channel["href"] and channel["href"].startswith("https://") else {}),
        **({"availableLanguage": channel["languages"]} if channel["languages"] else {}),
        **({"hoursAvailable": hours} if (hours := _hours(channel["hours"])) else {}),
    }
    return {"@type": "ServiceChannel", "servicePhone" if "telephone" in point else "availableService": point}


def _hours(hours: dict[str, Any]) -> list[dict[str, str]]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": DAYS[period["weekday"] - 1],
            "opens": period["opens"],
            "closes": period["closes"],
        }
        for period in hours["weekly"]
    ]
