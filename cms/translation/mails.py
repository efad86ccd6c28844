"""Tells translators by mail what cannot wait: urgent changes at once, new work when it was asked for."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.translation.models import Status, TranslationJob, TranslationState
from content_models.locale_profile import LocaleProfile


def tell_of_urgent_changes(object_id: Any) -> int:
    """One mail, once a change, to the translators of each language in which an old text is dangerous.

    Returns how many were sent.
    """
    old = TranslationState.objects.filter(
        object_id=object_id, status=Status.OUTDATED, is_urgent=True, is_submitted=True
    )
    untold = old.filter(Q(translators_told_at__isnull=True) | Q(translators_told_at__lt=F("source_changed_at")))
    sent = sum(_tell_of_urgent(state) for state in untold.select_related("locale__profile"))
    untold.update(translators_told_at=timezone.now())
    return sent


def tell_of_new_work(job: TranslationJob) -> int:
    """One mail to the translators of each language that was asked for. Returns how many were sent."""
    if job.kind != TranslationJob.Kind.SUBMIT or not job.done:
        return 0
    asked = {locale for _content_type, _pk, locales in job.items for locale in locales}
    profiles = LocaleProfile.objects.filter(locale__in=asked).select_related("locale")
    return sum(_tell_of_work(job, profile) for profile in profiles)


def translators_of(locale: Locale) -> Iterable[str]:
    """The addresses of those who may translate into the language by a right of their group."""
    users = get_user_model().objects.filter(is_active=True, groups__translation_rights__locale=locale)
    return users.exclude(email="").values_list("email", flat=True).order_by("email").distinct()


def _tell_of_urgent(state: TranslationState) -> int:
    profile = state.locale.profile
    subject = _("Dringend: “{title}” is gewijzigd ({language})").format(title=state.title, language=profile.name)
    text = _("De brontekst is gewijzigd op een punt dat gevaarlijk kan zijn. Werk de vertaling snel bij:")
    if state.is_withheld:
        text = _("De oude vertaling is van de websites gehaald, want die kan gevaarlijk zijn. Werk haar snel bij:")
    return _send(profile, subject, text, reverse("translations:editor", args=[state.object_id, profile.code]))


def _tell_of_work(job: TranslationJob, profile: LocaleProfile) -> int:
    subject = _("Nieuw vertaalwerk: {title} ({language})").format(title=job.title, language=profile.name)
    text = _("Er is een vertaling gevraagd. Kijk wat er te doen is:")
    return _send(profile, subject, text, reverse("translations:queue", args=[profile.code]))


def _send(profile: LocaleProfile, subject: str, text: str, path: str) -> int:
    """Each for themselves: translators need not know each other's address."""
    body = f"{text}\n\n{settings.WAGTAILADMIN_BASE_URL}{path}\n"
    return sum(send_mail(subject, body, None, [address]) for address in translators_of(profile.locale))
