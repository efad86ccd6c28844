"""Stream content survives a data migration, which knows the model without its blocks."""

import json

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from content_models.fields import ContentField
from content_models.models import GuidancePage
from tests import builders

BODY = [
    ("heading", {"text": "Kop", "level": "2"}),
    ("warning", {"title": "Let op", "text": "<p>Bel <b>112</b>.</p>", "severity": "danger"}),
]


def stored_body(page: GuidancePage) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT body::text FROM content_models_guidancepage WHERE page_ptr_id = %s", [page.pk])
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_historical_page_that_is_saved_keeps_its_body_to_the_byte():
    page = builders.publish(builders.guidance(), body=BODY)
    before = stored_body(page)
    assert len(json.loads(before)) == 2

    historical = MigrationLoader(connection).project_state().apps.get_model("content_models", "GuidancePage")
    old = historical.objects.get(pk=page.pk)
    old.summary = "Anders"
    old.save()

    assert stored_body(page) == before
    assert GuidancePage.objects.get(pk=page.pk).summary == "Anders"


@pytest.mark.django_db
def test_a_data_migration_may_change_the_raw_blocks():
    page = builders.publish(builders.guidance(), body=BODY)
    historical = MigrationLoader(connection).project_state().apps.get_model("content_models", "GuidancePage")
    old = historical.objects.get(pk=page.pk)
    old.body[0]["value"]["text"] = "Andere kop"
    old.save()
    assert GuidancePage.objects.get(pk=page.pk).body[0].value["text"] == "Andere kop"


def test_no_migration_holds_a_definition_of_a_block():
    """Otherwise every change of a help text would be a migration of hundreds of lines."""
    for model in apps.get_app_config("content_models").get_models():
        for field in model._meta.get_fields():
            if isinstance(field, ContentField):
                _name, path, args, kwargs = field.deconstruct()
                assert (path, args) == ("content_models.fields.ContentField", [])
                assert "block_lookup" not in kwargs
