from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.glossary.term_links import CONVERSION, ENTITY, GlossaryTermLink
from cms.glossary.wording import remarks_on
from content_models.base import translatable_models
from content_models.rich_text import GLOSSARY_TERM


@hooks.register("register_rich_text_features")
def glossary_term(features: FeatureRegistry) -> None:
    features.register_link_type(GlossaryTermLink)
    entity = {
        "type": ENTITY,
        "icon": "openquote",
        "description": _("Begrip uit de begrippenlijst"),
        "chooserUrls": {"term": reverse_lazy("wagtailsnippetchoosers_content_models_glossaryterm:choose")},
    }
    scripts = ["wagtailadmin/js/chooser-modal.js", "glossary/draftail-glossary-term.js"]
    features.register_editor_plugin("draftail", GLOSSARY_TERM, EntityFeature(entity, js=scripts))
    features.register_converter_rule("contentstate", GLOSSARY_TERM, CONVERSION)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def warn_about_words(request: HttpRequest, obj: Any) -> None:
    """Only where somebody saved by hand: what autosave says, nobody asked for."""
    if not request.accepts("text/html") or not isinstance(obj, tuple(translatable_models())):
        return
    for remark in remarks_on(obj.get_latest_revision_as_object()):
        messages.warning(request, remark)
