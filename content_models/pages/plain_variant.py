"""A plain-language variant: a page of its own, beside the page it says in easier words."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from content_models.problems import Problem

FIELD = "plain_variant_of"


def plain_variant_problems(page: Any) -> Iterable[Problem]:
    """What keeps `page` from being the plain variant of the page it names."""
    if page.plain_variant_of_id is None:
        return
    standard = page.plain_variant_of.specific
    if standard.translation_key == page.translation_key or getattr(standard, "plain_variant_of_id", None):
        yield Problem(FIELD, _("Kies een gewone pagina: niet deze pagina, en niet een eenvoudige versie."))
        return
    if type(standard) is not type(page) or standard.get_parent().pk != page.get_parent().pk:
        yield Problem(
            FIELD, _("Zet de eenvoudige versie naast “{page}”, als hetzelfde soort pagina.").format(page=standard)
        )
    if not standard.live:
        yield Problem(FIELD, _("Publiceer eerst “{page}”: dit is de eenvoudige versie daarvan.").format(page=standard))
    if other := plain_variants_of(standard).filter(live=True).exclude(pk=page.pk).first():
        yield Problem(
            FIELD, _("“{page}” heeft al een eenvoudige versie: “{other}”.").format(page=standard, other=other)
        )


def plain_variants_of(standard: Any) -> Any:
    """The rows in the source language that say they are a plain variant of `standard`; a queryset of its own class."""
    return type(standard).objects.filter(
        plain_variant_of__translation_key=standard.translation_key, locale__profile__is_source=True
    )
