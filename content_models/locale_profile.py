from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from language_tags import tags
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale

from content_models.codes import TextDirection


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
    is_source = models.BooleanField(_("brontaal"), default=False)
    is_public = models.BooleanField(
        _("openbaar"), default=False, help_text=_("Uit: alles in deze taal verdwijnt meteen van alle websites.")
    )

    panels = [
        FieldPanel("locale"),
        FieldPanel("code"),
        FieldPanel("name"),
        FieldPanel("direction"),
        FieldPanel("is_public"),
    ]

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
