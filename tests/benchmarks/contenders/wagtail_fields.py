"""`api_fields` for the same content as our documents, added here because our models know no JSON.

Wagtail renders less: rich text and labels of codes as they are stored, no paths, no status of translations.
"""

from typing import Any

from rest_framework.fields import CharField, Field
from wagtail.api import APIField

from content_models.desks_in_text import chosen_snippets
from content_models.models import (
    Audience,
    Channel,
    ChannelHours,
    ChannelHoursException,
    ExploitationForm,
    GuidancePage,
    GuidancePageSource,
    Need,
    Organisation,
    ReportingPoint,
    ReportingPointChannel,
    ReportingPointSource,
    Verification,
)

ABOUT = ["audiences", "needs", "exploitation_forms"]
TYPE = APIField("channel_type", serializer=CharField(source="type"))  # `type` means the model in this API
SOURCE = ["url", "title", "dated_on", "retrieved_on"]


class Desks(Field):
    """The desks that a page names, whole, so that a client needs one request as it does from us."""

    def get_attribute(self, page: Any) -> list[int]:
        streams = [page.body, page.next_steps]
        desks = [desk.pk for stream in streams for desk in chosen_snippets(stream.stream_block, stream)]
        return list(dict.fromkeys(desks))

    def to_representation(self, desks: list[int]) -> list[dict[str, Any]]:
        from tests.benchmarks.contenders.wagtail_views import ReportingPoints

        return ReportingPoints.represent(desks, self.context)


API_FIELDS: dict[type, list[Any]] = {
    Audience: ["code"],
    Need: ["code"],
    ExploitationForm: ["code"],
    Organisation: ["name", "website"],
    Verification: ["verified_on", "method", "due_on"],
    ChannelHours: ["weekday", "opens", "closes"],
    ChannelHoursException: ["date", "is_closed", "opens", "closes"],
    Channel: [
        "uuid", TYPE, "label", "value", "value_from_abroad", "cost", "languages", "interpreter",
        "hours_status", "by_appointment", "weekly_hours", "exceptions",
    ],
    ReportingPointChannel: ["channel"],
    ReportingPointSource: SOURCE,
    ReportingPoint: [
        "translation_key", "key", "name", "purpose", "what_happens_next", "cannot_do", "safety_note", "organisation",
        "kind", "roles", "channels", *ABOUT, "any_exploitation_form", "age_min", "age_max", "region_scope",
        "region_names", "anonymity", "tells_police", "works_without_papers", "name_needed",
        "accepts_callers_from_abroad", "sources", "verifications",
    ],
    GuidancePageSource: SOURCE,
    GuidancePage: [
        "translation_key", "last_published_at", "neutral_title", "summary", *ABOUT, "body", "next_steps", "sources",
        "content_owner", "review_on", APIField("desks", serializer=Desks()),
    ],
}  # fmt: skip


def add_api_fields() -> None:
    for model, fields in API_FIELDS.items():
        model.api_fields = fields
