"""What editors look for in a list of desks."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from content_models.models import ReportingPoint


def first_number(desk: ReportingPoint) -> str:
    """The best channel: what readers are told first."""
    first = next(iter(desk.channels.all()), None)
    return str(first.channel.value) if first else _("geen kanaal")


def place_of(desk: ReportingPoint) -> str:
    names = [*(choice.region.name for choice in desk.regions.all()), *desk.region_names]
    return ", ".join(names) or str(desk.get_region_scope_display())


def checked(desk: ReportingPoint) -> str:
    """When somebody last checked it, and whether that must be done again."""
    latest: Any = desk.verifications.first()
    if latest is None or latest.verified_on is None:
        return _("nog nooit")
    day = date_format(latest.verified_on, "j M Y")
    return _("{day}, opnieuw controleren").format(day=day) if latest.due_on <= timezone.localdate() else day
