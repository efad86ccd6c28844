from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from language_tags import tags
from wagtail.models import Locale, Page

from content_models.codes import SearchConfig, TextDirection


def validate_language_tag(value: str) -> None:
    """Raise ValidationError unless `value` is a valid BCP 47 tag in canonical case."""
    tag = tags.tag(value)
    if not tag.valid or tag.format != value:
        raise ValidationError(
            _("“%(value)s” is geen taalcode volgens BCP 47, zoals nl, ar of zh-Hans."), params={"value": value}
        )


class LocaleProfile(models.Model):
    """What the public is told about one of Wagtail's locales. The one place where BCP 47 meets Django's codes."""

    locale = models.OneToOneField(Locale, on_delete=models.PROTECT, related_name="profile", verbose_name=_("taal"))
    code = models.CharField(
        _("taalcode"), max_length=20, unique=True, validators=[validate_language_tag], help_text=_("Volgens BCP 47.")
    )
    name = models.CharField(_("naam in de taal zelf"), max_length=60)
    direction = models.CharField(
        _("schrijfrichting"), max_length=3, choices=TextDirection, default=TextDirection.LEFT_TO_RIGHT
    )
    search_config = models.CharField(
        _("zoekwoordenboek"),
        max_length=20,
        choices=SearchConfig,
        default=SearchConfig.SIMPLE,
        help_text=_("Hiermee vindt zoeken ook andere vormen van een woord. Niet elke taal heeft er een."),
    )
    is_source = models.BooleanField(_("brontaal"), default=False)
    is_public = models.BooleanField(
        _("openbaar"), default=False, help_text=_("Uit: alles in deze taal verdwijnt meteen van alle websites.")
    )
    fixed_texts_reviewed_on = models.DateField(
        _("vaste teksten nagelezen op"),
        null=True,
        blank=True,
        help_text=_("Vul dit in als iemand die de taal goed spreekt de vaste teksten hieronder heeft gelezen."),
    )
    required_pages = models.ManyToManyField(
        Page,
        blank=True,
        related_name="+",
        limit_choices_to={"locale__profile__is_source": True, "depth__gt": 1},
        verbose_name=_("verplichte pagina’s"),
        help_text=_("Deze pagina’s moeten in deze taal gepubliceerd zijn voordat de taal openbaar kan worden."),
    )

    class Meta:
        verbose_name = _("taal")
        verbose_name_plural = _("talen")
        ordering = ["-is_source", "code"]
        constraints = [
            models.UniqueConstraint(fields=["is_source"], condition=models.Q(is_source=True), name="one_source_locale"),
            models.CheckConstraint(
                condition=models.Q(is_source=False) | models.Q(is_public=True), name="source_locale_is_public"
            ),
        ]

    def __str__(self) -> str:
        return self.name


def is_translation(obj: Any) -> bool:
    """Whether `obj` is content in another language than the source's."""
    locale = getattr(obj, "locale", None)
    profile = getattr(locale, "profile", None)
    return profile is not None and not profile.is_source
