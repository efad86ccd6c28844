"""What there is to do, per language: the first screen of a translator."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator
from wagtail_localize.models import Translation

from cms.translation import jobs
from cms.translation.models import Status, TranslationJob, TranslationState
from cms.translation.rights import may_submit, may_translate, visible_locales
from cms.translation.scopes import all_that_is_needed
from cms.translation.views.access import EditorScreen, Screen, require_right, translated_language

PER_PAGE = 50
TO_DO = [Status.MISSING, Status.IN_PROGRESS, Status.MACHINE, Status.OUTDATED]
# The words of the filter, and which states it lets through; each only of what was asked for.
FILTERS: dict[str, tuple[Any, Q]] = {
    "todo": (gettext_lazy("Nog te doen"), Q(status__in=TO_DO)),
    "urgent": (gettext_lazy("Dringend"), Q(status=Status.OUTDATED, is_urgent=True)),
    **{status.value: (status.label, Q(status=status)) for status in Status},
    "all": (gettext_lazy("Alles"), Q()),
}
URGENCY = Case(
    When(status=Status.OUTDATED, is_urgent=True, then=Value(0)),
    When(status=Status.OUTDATED, then=Value(1)),
    When(status=Status.MACHINE, then=Value(2)),
    When(status=Status.IN_PROGRESS, then=Value(3)),
    When(status=Status.MISSING, then=Value(4)),
    default=Value(5),
    output_field=IntegerField(),
)


class Queue(Screen):
    template_name = "translation/queue.html"

    def get_page_title(self) -> str:
        return self.profile.name if self.profile else _("Talen")

    def load(self, code: str = "", **kwargs: Any) -> None:
        self.profiles = [locale.profile for locale in visible_locales(self.request.user)]
        if not self.profiles:
            raise PermissionDenied(_("Je hebt geen taal om in te vertalen. De beheerder geeft vertaalrechten."))
        self.profile = next((each for each in self.profiles if each.code == code), None)
        if code and self.profile is None:
            raise PermissionDenied(_("Je mag de vertalingen in deze taal niet zien."))

    def get(self, request: HttpRequest, code: str = "") -> HttpResponse:
        if self.profile is None and len(self.profiles) == 1:
            return redirect("translations:queue", code=self.profiles[0].code)
        if self.profile is None:
            return self.show(languages=list(self._languages()))
        chosen = request.GET.get("show", "todo")
        chosen = chosen if chosen in FILTERS else "todo"
        page = WagtailPaginator(self._states(chosen), PER_PAGE).get_page(request.GET.get("p", 1))
        return self.show(
            profile=self.profile,
            page_obj=page,
            rows=page.object_list,
            filters=[(name, words, name == chosen) for name, (words, _condition) in FILTERS.items()],
            may_translate=may_translate(request.user, self.profile.locale),
            may_submit=may_submit(request.user),
        )

    def _states(self, chosen: str) -> QuerySet[TranslationState]:
        states = TranslationState.objects.filter(FILTERS[chosen][1], locale=self.profile.locale, is_submitted=True)
        return states.select_related("content_type").order_by(URGENCY, "source_changed_at", "title", "pk")

    def _languages(self) -> Any:
        counted = {
            row["locale"]: row
            for row in TranslationState.objects.filter(is_submitted=True)
            .values("locale")
            .annotate(
                todo=Count("pk", filter=FILTERS["todo"][1]),
                urgent=Count("pk", filter=FILTERS["urgent"][1]),
                current=Count("pk", filter=Q(status=Status.CURRENT)),
            )
        }
        for profile in self.profiles:
            yield profile, counted.get(profile.locale_id, {"todo": 0, "urgent": 0, "current": 0})


class PublishComplete(Screen):
    """Publish all in one language that is complete, by the worker."""

    def load(self, code: str, **kwargs: Any) -> None:
        self.profile = translated_language(code)
        require_right(self.request.user, self.profile)

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        states = TranslationState.objects.filter(locale=self.profile.locale, is_submitted=True)
        complete = [each.object_id for each in states.exclude(status=Status.CURRENT) if each.is_complete]
        translations = Translation.objects.filter(source__object_id__in=complete, target_locale=self.profile.locale)
        if not translations:
            messages.warning(request, _("Er is niets dat helemaal is vertaald en nog niet online staat."))
            return redirect("translations:queue", code=code)
        job = jobs.start(
            TranslationJob.Kind.PUBLISH,
            translations.order_by("pk").values_list("pk", flat=True),
            title=self.profile.name,
            back=request.path.removesuffix("publish/"),
            user=request.user,
        )
        return redirect("translations:job", pk=job.pk)


class SubmitNeeded(EditorScreen):
    """Ask for all that a language must have."""

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        profile = translated_language(code)
        job = jobs.start(
            TranslationJob.Kind.SUBMIT,
            jobs.submission(all_that_is_needed(profile), [profile.locale]),
            title=profile.name,
            back=request.path.removesuffix("submit/"),
            user=request.user,
        )
        return redirect("translations:job", pk=job.pk)
