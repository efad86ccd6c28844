"""In a preview, the places that a front end fills: desks and pages, as they are published now."""

import json
import re
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from api.models import PublishedDocument, State

PLACE = re.compile(r'<(li|div) data-(reporting-point|page)="([0-9a-f-]{36})"></(?:li|div)>')


def filled(html: str, locale: str, source_locale: str) -> SafeString:
    """The HTML of a block with what stands at each place. The HTML was cleaned when it was made."""

    def fill(match: re.Match[str]) -> str:
        tag, kind, id = match.groups()
        found = _published(id, locale, source_locale)
        show = _desk if kind == "reporting-point" else _page
        content = show(found) if found else format_html("<p>{}</p>", _("Nog niet gepubliceerd."))
        return f"<{tag}>{content}</{tag}>"

    return mark_safe(PLACE.sub(fill, html))  # noqa: S308 cleaned by safe_html and format_html


def desk_card(id: str, locale: str, source_locale: str) -> SafeString:
    found = _published(id, locale, source_locale)
    return _desk(found) if found else format_html("<p>{}</p>", _("Nog niet gepubliceerd."))


def _published(id: str, locale: str, source_locale: str) -> dict[str, Any] | None:
    """As the API would send it along: in the language asked for, or else in the source's."""
    rows = PublishedDocument.objects.filter(document_id=id, state=State.LIVE, locale__in=[locale, source_locale])
    bodies = dict(rows.values_list("locale", "body"))
    body = bodies.get(locale) or bodies.get(source_locale)
    return json.loads(body) if body else None


def _desk(desk: dict[str, Any]) -> SafeString:
    channels = format_html_join(
        "",
        '<p class="channel"><a href="{}">{}: {}</a></p>',
        ((each["href"] or "#", each["labelText"], each["value"]) for each in desk["channels"]),
    )
    checked = desk["verification"]["verifiedOn"]
    told = _("Gecontroleerd op {day}").format(day=checked) if checked else _("Nog niet gecontroleerd")
    return format_html(
        '<article class="desk"><h4>{}</h4><p>{}</p>{}<p class="checked">{}</p></article>',
        desk["name"],
        desk["purpose"],
        channels or format_html("<p>{}</p>", _("Dit contactpunt heeft geen kanaal om iemand naar te verwijzen.")),
        told,
    )


def _page(page: dict[str, Any]) -> SafeString:
    return format_html("<strong>{}</strong><br>{}", page["title"], page["summary"])
