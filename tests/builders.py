"""Builds just the content a test needs. Everything goes through revisions, as in the admin."""

import datetime as dt
import itertools
from typing import Any

from wagtail.models import Locale, Page

from cms.translation.adopting import publish_texts
from cms.translation.submitting import needed, submit
from content_models.codes import ChannelLabel, ChannelType, ReportingPointKind
from content_models.locale_profile import LocaleProfile
from content_models.models import (
    Audience,
    Channel,
    GuidancePage,
    HomePage,
    Need,
    Organisation,
    ReportingPoint,
    ReportingPointChannel,
)
from content_models.vocabularies.term import Term

NAMES = {"nl": "Nederlands", "en": "English", "ar": "العربية", "pl": "polski", "zh-Hans": "简体中文"}
REVIEW_ON = dt.date(2027, 6, 1)
numbers = itertools.count(1)


def language(code: str = "nl", *, public: bool = True) -> LocaleProfile:
    locale, _ = Locale.objects.get_or_create(language_code=code.lower())
    profile, _ = LocaleProfile.objects.get_or_create(
        locale=locale,
        defaults={
            "code": code,
            "name": NAMES[code],
            "direction": "rtl" if code == "ar" else "ltr",
            "is_source": code == "nl",
            "is_public": public,
        },
    )
    return profile


def publish(obj: Any, **changes: Any) -> Any:
    """Save a version with the changes, and publish it. Returns the object as it is in the database."""
    draft(obj, **changes).publish()
    return type(obj).objects.get(pk=obj.pk)


def draft(obj: Any, **changes: Any) -> Any:
    """Save a version with the changes, and leave it a draft. Returns the revision."""
    latest = obj.get_latest_revision_as_object() if obj.pk else obj
    for name, value in changes.items():
        setattr(latest, name, value)
    return latest.save_revision()


def home(code: str = "nl") -> HomePage:
    """The published home of a language."""
    profile = language(code)
    existing = HomePage.objects.filter(locale=profile.locale).first()
    if existing:
        return existing
    if code == "nl":
        page = HomePage(
            title="Informatiepunt", slug="home-nl", summary="Begin hier.", locale=profile.locale, live=False
        )
        Page.get_first_root_node().add_child(instance=page)
        return publish(page)
    return translated(home(), code, title=f"Home {code}")


def guidance(
    slug: str = "loon", *, parent: Page | None = None, audiences: tuple[str, ...] = ("citizen",), **fields: Any
) -> GuidancePage:
    """A guidance page, not published."""
    page = GuidancePage(
        title=fields.pop("title", f"Over {slug}"),
        slug=slug,
        summary=fields.pop("summary", "Wat je kunt doen."),
        content_owner="CoMensha",
        review_on=REVIEW_ON,
        locale=language().locale,
        live=False,
        **fields,
    )
    (parent or home()).add_child(instance=page)
    page.audiences = [term(Audience, code) for code in audiences]
    return page


def term(model: type[Term], code: str) -> Term:
    """The published term of that code."""
    existing = model.objects.filter(code=code, locale=language().locale).first()
    if existing:
        return existing
    created = model(code=code, label=code.capitalize(), locale=language().locale, live=False)
    created.save()
    return publish(created)


def organisation(name: str = "CoMensha") -> Organisation:
    existing = Organisation.objects.filter(name=name, locale=language().locale).first()
    if existing:
        return existing
    created = Organisation(name=name, locale=language().locale, live=False)
    created.save()
    return publish(created)


def channel(value: str = "033 448 11 86", **fields: Any) -> Channel:
    """A published channel; a phone number unless told otherwise."""
    created = Channel(
        organisation=fields.pop("organisation", None) or organisation(),
        type=fields.pop("type", ChannelType.PHONE),
        label=fields.pop("label", ChannelLabel.CALL),
        value=value,
        live=False,
        **fields,
    )
    created.save()
    return publish(created)


def desk(
    key: str | None = None,
    *,
    channels: list[Channel] | None = None,
    audiences: tuple[str, ...] = ("victim",),
    **fields: Any,
) -> ReportingPoint:
    """A desk, not published."""
    key = key or f"desk-{next(numbers)}"
    created = ReportingPoint(
        key=key,
        name=fields.pop("name", key.replace("-", " ").capitalize()),
        purpose=fields.pop("purpose", "Voor advies."),
        organisation=fields.pop("organisation", None) or organisation(),
        kind=fields.pop("kind", ReportingPointKind.HELPDESK),
        any_exploitation_form=fields.pop("any_exploitation_form", True),
        locale=language().locale,
        live=False,
        **fields,
    )
    created.save()
    created.audiences = [term(Audience, code) for code in audiences]
    created.needs = [term(Need, "advice")]
    created.channels = [ReportingPointChannel(channel=each, sort_order=n) for n, each in enumerate(channels or [])]
    created.save()
    return created


def translated(obj: Any, code: str = "en", **texts: Any) -> Any:
    """The published translation of `obj`, after those of all it names; texts not given are those of the source."""
    locale = language(code).locale
    for other in needed(obj)[:-1]:
        if not other.get_translations().filter(locale=locale, live=True).exists():
            translated(other, code)
    submit(obj, [locale])
    copy = obj.get_translation(locale)
    for name, value in texts.items():
        setattr(copy, name, value)
    publish_texts(copy)
    return type(obj).objects.get(pk=copy.pk)
