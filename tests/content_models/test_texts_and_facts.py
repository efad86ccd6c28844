"""Every field of a public model is either a text, written per language, or a fact, read from the source language."""

import pytest
from wagtail.models import DraftStateMixin, LockableMixin, Page, RevisionMixin, TranslatableMixin, WorkflowMixin

from content_models.base import Content, translatable_models

pytestmark = pytest.mark.django_db  # a page without a locale looks up the default one

OF_WAGTAIL = {
    field.name
    for mixin in (Page, DraftStateMixin, LockableMixin, RevisionMixin, TranslatableMixin, WorkflowMixin)
    for field in mixin._meta.get_fields()
} - {"title"}
BOOKKEEPING = {"id", "page_ptr", "verifications", "wagtail_localize_source"}


def fields_of(model: type[Content]) -> set[str]:
    own = {
        field.name
        for field in model._meta.get_fields()
        if not field.auto_created or (field.one_to_many and hasattr(field.remote_field, "cluster_related_name"))
    }
    return own - OF_WAGTAIL - BOOKKEEPING


@pytest.mark.parametrize("model", translatable_models(), ids=lambda model: model.__name__)
def test_every_field_is_a_text_or_a_fact_and_never_both(model):
    assert not set(model.texts) & set(model.facts)
    left_over = {name for name in fields_of(model) if name not in {*model.texts, *model.facts}}
    assert {name for name in left_over if not name.startswith("_") and model._meta.get_field(name).concrete} == set()


@pytest.mark.parametrize("model", translatable_models(), ids=lambda model: model.__name__)
def test_facts_are_never_offered_to_translators(model):
    shared = {field.field_name: field for field in model.override_translatable_fields}
    for name in model.facts:
        assert shared[name].is_synchronized(model()) or not shared[name].is_translated(model())
        assert not shared[name].is_overridable(model())
