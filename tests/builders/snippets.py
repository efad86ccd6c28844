import itertools
from typing import Any

from content_models.codes import ChannelLabel, ChannelType, RegionKind, ReportingPointKind
from content_models.models import (
    Audience,
    Channel,
    GlossaryTerm,
    Need,
    Notice,
    Organisation,
    Region,
    ReportingPoint,
    ReportingPointChannel,
)
from content_models.vocabularies.term import Term
from tests.builders.languages import language
from tests.builders.versions import publish

numbers = itertools.count(1)


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


def glossary_term(code: str = "bedenktijd", **fields: Any) -> GlossaryTerm:
    """A term of the glossary, not published."""
    created = GlossaryTerm(
        code=code,
        word=fields.pop("word", code),
        definition=fields.pop("definition", "Tijd om te kiezen wat je wilt."),
        locale=language().locale,
        live=False,
        **fields,
    )
    created.save()
    return created


def notice(title: str = "De helpdesk is dicht", *, audiences: tuple[str, ...] = (), **fields: Any) -> Notice:
    """A notice for everybody unless told otherwise, not published."""
    created = Notice(title=title, locale=language().locale, live=False, **fields)
    created.save()
    created.audiences = [term(Audience, code) for code in audiences]
    created.save()
    return created


def region(code: str = "gm0344", **fields: Any) -> Region:
    """The published region of that code; a municipality unless told otherwise."""
    if existing := Region.objects.filter(code=code).first():
        return existing
    created = Region(
        code=code, name=fields.pop("name", code), kind=fields.pop("kind", RegionKind.MUNICIPALITY), live=False, **fields
    )
    created.save()
    return publish(created)
