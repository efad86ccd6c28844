"""Who may see and do what on the translators' screens. A refusal is a 403 with a sentence, never a way round."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail_localize.models import Translation, TranslationSource

from cms.translation.rights import may_submit, may_translate
from cms.translation.states import state_of
from content_models.locale_profile import LocaleProfile


def forbidden(request: HttpRequest, sentence: str) -> HttpResponse:
    return render(request, "translation/forbidden.html", {"sentence": sentence}, status=403)


class Screen(WagtailAdminTemplateMixin, View):
    """A screen for whoever `is_allowed`. Subclasses `load` what it is about."""

    header_icon = "globe"
    refusal = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.load(**kwargs)
        except PermissionDenied as refusal:
            return forbidden(request, str(refusal))
        return super().dispatch(request, *args, **kwargs)

    def load(self, **kwargs: Any) -> None:
        """Raises PermissionDenied with a sentence, or Http404."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        title, subtitle = self.get_page_title(), self.get_page_subtitle()
        here = {"url": "", "label": title, "sublabel": subtitle}
        return [*self.breadcrumbs_items, {"url": reverse("translations:queues"), "label": _("Vertalingen")}, here]

    def show(self, **context: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**context))


class EditorScreen(Screen):
    """For those who ask for translations: the work of editors."""

    def load(self, **kwargs: Any) -> None:
        if not may_submit(self.request.user):
            raise PermissionDenied(_("Je mag geen vertalingen vragen."))


class TranslationScreen(Screen):
    """One object in one language, for those who may translate into it."""

    def load(self, object_id: uuid.UUID, code: str, **kwargs: Any) -> None:
        self.profile = translated_language(code)
        require_right(self.request.user, self.profile)
        self.source = get_object_or_404(TranslationSource, object_id=object_id, locale__profile__is_source=True)
        self.translation = get_object_or_404(
            Translation.objects.select_related("source", "target_locale"),
            source=self.source,
            target_locale=self.profile.locale,
        )
        self.state = state_of(object_id, self.profile.locale_id)


def translated_language(code: str) -> LocaleProfile:
    """Raises Http404 where there is no such language, or nothing to translate into it."""
    return get_object_or_404(LocaleProfile.objects.select_related("locale"), code=code, is_source=False)


def require_right(user: Any, profile: LocaleProfile) -> None:
    """Raises PermissionDenied."""
    if not may_translate(user, profile.locale):
        raise PermissionDenied(_("Je mag niet vertalen in deze taal: {language}.").format(language=profile.name))
