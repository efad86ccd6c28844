import uuid
from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import models
from django.utils.translation import gettext_lazy as _
from language_tags import tags
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from content_models.base import Snippet
from content_models.codes import (
    ChannelCost,
    ChannelLabel,
    ChannelType,
    Confidence,
    HolidayHours,
    HoursStatus,
    Weekday,
    YesNoUnknown,
)
from content_models.opening_hours import Period, overlaps
from content_models.phone_numbers import parse_phone_number
from content_models.problems import Problem


class Channel(Snippet):
    """One way to reach an organisation. Many desks may use it: change it once, and it is right everywhere.

    It has no words of its own beside coded labels, so there is nothing to translate.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        "content_models.Organisation", on_delete=models.PROTECT, related_name="channels", verbose_name=_("organisatie")
    )
    type = models.CharField(_("soort"), max_length=20, choices=ChannelType)
    label = models.CharField(_("opschrift"), max_length=40, choices=ChannelLabel)
    value = models.CharField(_("nummer, adres of link"), max_length=300)
    value_from_abroad = models.CharField(
        _("nummer vanuit het buitenland"),
        max_length=40,
        blank=True,
        help_text=_("Alleen als het een ander nummer is. Begint met + en het landnummer."),
    )
    cost = models.CharField(_("kosten"), max_length=20, choices=ChannelCost, default=ChannelCost.UNKNOWN)
    languages = ArrayField(
        models.CharField(max_length=20),
        verbose_name=_("talen die men spreekt"),
        default=list,
        blank=True,
        help_text=_("Taalcodes met een komma ertussen, zoals nl, en, pl. Leeg: onbekend."),
    )
    interpreter = models.CharField(
        _("tolk mogelijk"), max_length=10, choices=YesNoUnknown, default=YesNoUnknown.UNKNOWN
    )
    hours_status = models.CharField(
        _("openingstijden"), max_length=10, choices=HoursStatus, default=HoursStatus.UNKNOWN
    )
    holidays = models.CharField(_("op feestdagen"), max_length=10, choices=HolidayHours, default=HolidayHours.UNKNOWN)
    by_appointment = models.BooleanField(_("alleen op afspraak"), default=False)
    confidence = models.CharField(
        _("zekerheid"),
        max_length=10,
        choices=Confidence,
        default=Confidence.MEDIUM,
        help_text=_("Laag: niemand ziet dit kanaal tot je het hebt gecontroleerd."),
    )

    panels = [
        FieldPanel("organisation"),
        MultiFieldPanel(
            [
                FieldPanel("type"),
                FieldPanel("label"),
                FieldPanel("value"),
                FieldPanel("value_from_abroad"),
                FieldPanel("cost"),
            ],
            heading=_("Bereikbaar"),
        ),
        MultiFieldPanel([FieldPanel("languages"), FieldPanel("interpreter")], heading=_("Talen")),
        MultiFieldPanel(
            [FieldPanel("hours_status"), FieldPanel("holidays"), FieldPanel("by_appointment")], heading=_("Wanneer")
        ),
        InlinePanel("weekly_hours", heading=_("Vaste tijden per week"), label=_("tijd")),
        InlinePanel("exceptions", heading=_("Andere tijden op één dag"), label=_("dag")),
        FieldPanel("confidence"),
    ]
    preview_modes: list[tuple[str, str]] = []  # a channel is seen in the desks that use it
    search_fields = [
        index.SearchField("value"),
        index.AutocompleteField("value"),
        index.RelatedFields("organisation", [index.SearchField("name"), index.AutocompleteField("name")]),
    ]

    class Meta:
        verbose_name = _("kanaal")
        verbose_name_plural = _("kanalen")
        ordering = ["organisation__name", "type", "value"]

    def __str__(self) -> str:
        return f"{self.value} ({self.organisation})"

    @property
    def is_servable(self) -> bool:
        """A channel nobody is sure of is kept, and shown to no one until somebody checked it."""
        return self.confidence != Confidence.LOW or self.verifications.filter(verified_on__isnull=False).exists()

    def publish_problems(self) -> Iterable[Problem]:
        yield from self._value_problems()
        yield from self._hours_problems()
        for tag in self.languages:
            if not tags.check(tag):
                yield Problem(
                    "languages", _("“{tag}” is geen taalcode: gebruik codes zoals nl, en, pl.").format(tag=tag)
                )

    def _value_problems(self) -> Iterable[Problem]:
        check, advice = VALUE_CHECKS[ChannelType(self.type)]
        if not _accepts(check, self.value):
            yield Problem("value", advice.format(value=self.value))
        abroad = self.value_from_abroad
        if abroad and not (abroad.startswith("+") and _accepts(parse_phone_number, abroad)):
            sentence = _("“{value}” werkt niet vanuit het buitenland: schrijf het hele nummer met + en het landnummer.")
            yield Problem("value_from_abroad", sentence.format(value=abroad))
        elif abroad and _is_same_number(abroad, self.value):
            sentence = _("“{value}” is hetzelfde nummer: laat dit leeg, anders verandert het later niet mee.")
            yield Problem("value_from_abroad", sentence.format(value=abroad))

    def _hours_problems(self) -> Iterable[Problem]:
        hours = list(self.weekly_hours.all())
        if self.hours_status == HoursStatus.WEEKLY and not hours:
            yield Problem("weekly_hours", _("Vul de vaste tijden in, of kies “onbekend” of “dag en nacht”."))
        if self.hours_status != HoursStatus.WEEKLY and hours:
            yield Problem(
                "hours_status", _("Er staan vaste tijden: kies “vaste tijden per week” of haal de tijden weg.")
            )
        for first, second in overlaps(Period(h.weekday, h.opens, h.closes) for h in hours):
            sentence = _("De tijden {first} en {second} op {day} overlappen: maak er één tijd van.")
            yield Problem(
                "weekly_hours",
                sentence.format(first=_text(first), second=_text(second), day=Weekday(second.weekday).label),
            )
        for exception in self.exceptions.all():
            if not exception.is_closed and (exception.opens is None or exception.closes is None):
                sentence = _("Vul bij {date} een begintijd en een eindtijd in, of kies “dicht”.")
                yield Problem("exceptions", sentence.format(date=exception.date))


class ChannelHours(Orderable):
    channel = ParentalKey(Channel, on_delete=models.CASCADE, related_name="weekly_hours")
    weekday = models.PositiveSmallIntegerField(_("dag"), choices=Weekday)
    opens = models.TimeField(_("van"))
    closes = models.TimeField(_("tot"), help_text=_("00:00 is middernacht."))

    panels = [FieldPanel("weekday"), FieldPanel("opens"), FieldPanel("closes")]


class ChannelHoursException(Orderable):
    channel = ParentalKey(Channel, on_delete=models.CASCADE, related_name="exceptions")
    date = models.DateField(_("datum"))
    is_closed = models.BooleanField(_("dicht"), default=False)
    opens = models.TimeField(_("van"), null=True, blank=True)
    closes = models.TimeField(_("tot"), null=True, blank=True)

    panels = [FieldPanel("date"), FieldPanel("is_closed"), FieldPanel("opens"), FieldPanel("closes")]


def _accepts(check, value: str) -> bool:
    try:
        check(value)
    except (ValueError, ValidationError):
        return False
    return True


def _is_same_number(one: str, other: str) -> bool:
    return _accepts(parse_phone_number, other) and parse_phone_number(one) == parse_phone_number(other)


def _text(period: Period) -> str:
    return f"{period.opens:%H:%M}-{period.closes:%H:%M}"


def _any_text(value: str) -> None:
    if not value.strip():
        raise ValueError(value)


NOT_A_LINK = _("“{value}” is geen webadres: schrijf het hele adres, met https:// ervoor.")
VALUE_CHECKS = {
    ChannelType.PHONE: (
        parse_phone_number,
        _("“{value}” is geen nummer dat je kunt bellen: schrijf alleen het nummer, zonder uitleg erbij."),
    ),
    ChannelType.EMAIL: (validate_email, _("“{value}” is geen e-mailadres: controleer het adres.")),
    ChannelType.CHAT: (URLValidator(["https", "http"]), NOT_A_LINK),
    ChannelType.WEB_FORM: (URLValidator(["https", "http"]), NOT_A_LINK),
    ChannelType.VISIT: (_any_text, _("Vul in waar mensen naartoe kunnen.")),
}
