"""Our screens, in the place of wagtail-localize's.

The package's own publish half-done translations, ask for rights on pages and models and not on languages, and list
everything to everybody. So its hooks are taken out: no address, button or menu item of its own is left.
"""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import wagtail_localize
import wagtail_localize.wagtail_hooks
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.translation.rights import is_source_locale, may_submit, may_translate, visible_locales
from cms.translation.triggers import is_translatable
from cms.translation.views.access import forbidden
from cms.translation.viewsets import TranslationPolicyViewSet, TranslationRightViewSet
from content_models.locale_profile import LocaleProfile, is_translation

HARMLESS = {"register_icons", "register_log_actions", "register_permissions"}


def remove_hooks_of(package: ModuleType) -> None:
    for name, registered in hooks._hooks.items():
        if name not in HARMLESS:
            registered[:] = [
                (hook, order) for hook, order in registered if not hook.__module__.startswith(f"{package.__name__}.")
            ]


remove_hooks_of(wagtail_localize)


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    return [path("translations/", include("cms.translation.urls"))]


@hooks.register("register_admin_viewset")
def settings_screens() -> list[ViewSet]:
    return [TranslationRightViewSet("translation_rights"), TranslationPolicyViewSet("translation_policies")]


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(visible_locales(request.user))


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    return TranslationsMenuItem(
        gettext_lazy("Vertalingen"), reverse("translations:queues"), icon_name="globe", order=145
    )


@hooks.register("before_edit_page")
@hooks.register("before_edit_snippet")
def edit_in_our_screen(request: HttpRequest, obj: Any) -> HttpResponse | None:
    """A translation is never edited as an object of its own: nobody would see what it says instead of its source."""
    if not is_translatable(obj) or not is_translation(obj):
        return None
    profile = LocaleProfile.objects.select_related("locale").get(locale_id=obj.locale_id)
    if may_translate(request.user, profile.locale):
        return redirect("translations:editor", object_id=obj.translation_key, code=profile.code)
    if may_submit(request.user):
        return redirect("translations:overview", object_id=obj.translation_key)
    return forbidden(request, _("Je mag niet vertalen in deze taal: {language}.").format(language=profile.name))


@hooks.register("before_create_page")
def no_page_without_a_source(request: HttpRequest, parent: Page, page_class: type[Page]) -> HttpResponse | None:
    if parent.depth == 1 or is_source_locale(parent.locale):
        return None
    messages.error(request, _("Maak de pagina in de brontaal, en vraag dan een vertaling."))
    return redirect("wagtailadmin_explore", parent.pk)


@hooks.register("before_create_snippet")
def no_snippet_without_a_source(request: HttpRequest, model: type[Any]) -> HttpResponse | None:
    code = request.GET.get("locale", "")
    profile = LocaleProfile.objects.filter(locale__language_code=code, is_source=False).first()
    if profile is None or not hasattr(model, "translation_key"):
        return None
    messages.error(request, _("Maak dit in de brontaal, en vraag dan een vertaling."))
    return redirect(request.path)


@hooks.register("register_page_header_buttons")
def page_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if is_translatable(page) and page.live and may_submit(user):
        url = reverse("translations:overview", args=[page.translation_key])
        yield Button(gettext_lazy("Vertalingen"), url=url, icon_name="globe", priority=30)


@hooks.register("register_snippet_listing_buttons")
def snippet_button(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if is_translatable(snippet) and snippet.live and may_submit(user):
        url = reverse("translations:overview", args=[snippet.translation_key])
        yield Button(gettext_lazy("Vertalingen"), url=url, icon_name="globe", priority=30)
