from typing import ClassVar

from rest_framework import serializers

from content_models.snippets.holiday import Holiday
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import DateField
from frontend_contract.registry import represents


@represents(Holiday)
class HolidayDocument(Document):
    """A public holiday in the Netherlands. It is the same in every locale; `hours.holidays` of a channel says more."""

    collection = "holidays"
    type_name = "holiday"
    summary_fields: ClassVar[list[str]] = ["date", "name"]

    date = DateField()
    name = serializers.CharField(help_text="In Dutch.")

    @classmethod
    def sort(cls, content: Content) -> str:
        return content.date.isoformat()
