from rest_framework import serializers

from frontend_contract.fields import CamelCaseSerializer, DateField


class SourceDocument(CamelCaseSerializer):
    """Where a fact was read."""

    url = serializers.URLField()
    title = serializers.CharField()
    dated_on = serializers.CharField(help_text="A year, a month or a day, as far as it is known; may be empty.")
    retrieved_on = DateField(allow_null=True)
