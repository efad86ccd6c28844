"""The screen of a language. It is made public only when readers will get all of it in that language."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, Panel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Locale, Page

from cms.publishing.derived import public_translation_keys
from content_models.models import LocaleProfile
from frontend_contract.fixed_texts import missing_fixed_texts, translated_fixed_texts


class LanguageForm(WagtailAdminModelForm):
    """Refuses to make a language public too early. Turning it off always works, except for the source language."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for sentence in list(self.refusals(cleaned)):
            self.add_error("is_public", sentence)
        return cleaned

    def refusals(self, cleaned: dict[str, Any]) -> Iterable[str]:
        if "is_public" not in self.changed_data:
            return []
        if not cleaned["is_public"]:
            return [_("De brontaal is altijd openbaar: zet “openbaar” weer aan.")] if self.instance.is_source else []
        return why_not_public(cleaned) if {"locale", "code"} <= cleaned.keys() else []


def why_not_public(language: dict[str, Any]) -> Iterator[str]:
    """What to do before a language can be public. `language`: the values of its form."""
    locale: Locale = language["locale"]
    if missing := missing_fixed_texts(locale.language_code):
        yield _("Vraag een ontwikkelaar om deze vaste teksten te vertalen: {texts}.").format(texts=quoted(missing))
    if not language.get("fixed_texts_reviewed_on"):
        yield _("Laat iemand die de taal goed spreekt de vaste teksten lezen, en vul in wanneer dat is gedaan.")
    if unpublished := unpublished_pages(language.get("required_pages", []), language["code"]):
        yield _("Publiceer eerst deze verplichte pagina’s in deze taal: {pages}.").format(pages=quoted(unpublished))


def unpublished_pages(required: Any, code: str) -> list[Page]:
    public = public_translation_keys(code) if required else set()
    return [page for page in required if page.translation_key not in public]


def quoted(things: list[Any]) -> str:
    return ", ".join(f"“{thing}”" for thing in things)


class FixedTextsPanel(Panel):
    """What the API says to readers in words of its own, beside the Dutch. To read only: it stands in a catalogue."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "editors_admin/fixed_texts.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None and not self.instance.is_source

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {
                **super().get_context_data(parent_context),
                "explanation": _(
                    "Het systeem laat deze teksten zelf aan lezers zien. Klopt er een niet? Zeg het een ontwikkelaar."
                ),
                "language": self.instance,
                "source_name": _("Nederlands"),
                "is_missing": _("ontbreekt"),
                "texts": translated_fixed_texts(self.instance.locale.language_code),
            }


class LocaleProfileViewSet(ModelViewSet):
    model = LocaleProfile
    icon = "globe"
    menu_label = _("Talen")
    menu_order = 150
    add_to_admin_menu = True
    list_display = ["name", "code", BooleanColumn("is_public", label=_("openbaar")), "fixed_texts_reviewed_on"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldPanel("locale"),
            FieldPanel("code"),
            FieldPanel("name"),
            FieldPanel("direction"),
            FieldPanel("search_config"),
            MultiFieldPanel(
                [
                    FieldPanel("is_public"),
                    FieldPanel("required_pages", widget=forms.CheckboxSelectMultiple),
                    FieldPanel("fixed_texts_reviewed_on"),
                ],
                heading=_("Openbaar maken"),
            ),
            FixedTextsPanel(heading=_("Vaste teksten")),
        ],
        base_form_class=LanguageForm,
    )
