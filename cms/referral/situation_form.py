"""A situation, asked in the editors' words."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from api.referral.values import LONGEST_NAME, OLDEST
from cms.referral.guide_choice import choices
from content_models.referral_facets import SITUATION, Facet, situation_choices

NOT_SAID = ("", _("onbekend"))
ABROAD = {"abroad", "buitenland", "in het buitenland"}
REQUIRED = ("audience", "need")


class GuideForm(forms.Form):
    guide = forms.ChoiceField(label=_("Welke gids"), required=False)

    def __init__(self, *args: Any, row: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["guide"].choices = choices(*([row] if row else []))  # type: ignore[attr-defined]


class MomentForm(GuideForm):
    moment = forms.DateTimeField(
        label=_("Moment"),
        required=False,
        help_text=_("In de tijd van Nederland. Leeg: nu."),
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )

    @property
    def asked_at(self) -> dt.datetime:
        moment: dt.datetime = self.cleaned_data["moment"] or timezone.now()
        return moment


class SituationForm(MomentForm):
    """Its fields are the facets, by the names they have in a situation."""

    field_order = ["guide", *REQUIRED, "exploitationForm", "urgency", "age_years", "age", "region", "moment"]
    age_years = forms.IntegerField(label=_("Leeftijd in jaren"), required=False, min_value=0, max_value=OLDEST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for facet, (label, values) in zip(SITUATION, situation_choices(), strict=True):
            self.fields[facet.name] = _field(facet, label, [(code.partition(":")[2], text) for code, text in values])
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("age") and data.get("age_years") is not None:
            self.add_error("age", _("De leeftijd staat er twee keer: laat er één weg."))
        return data

    def situation(self) -> dict[str, Any]:
        """As the engine reads it: without what is not said."""
        said = {facet.name: self._value(facet) for facet in SITUATION}
        if self.cleaned_data["age_years"] is not None:
            said["age"] = self.cleaned_data["age_years"]
        return {name: value for name, value in said.items() if value not in ("", [], None)}

    def _value(self, facet: Facet) -> Any:
        value = self.cleaned_data[facet.name]
        if facet.is_flag:
            return {"yes": True, "no": False}.get(value)
        if facet.name == "region":
            return "abroad" if value.casefold() in ABROAD else value
        return value


def _field(facet: Facet, label: Any, values: list[tuple[str, Any]]) -> forms.Field:
    if facet.name == "region":
        help_text = _("Naam van een gemeente of regio. Of schrijf “buitenland”.")
        return forms.CharField(label=label, required=False, max_length=LONGEST_NAME, help_text=help_text)
    if facet.is_list:
        widget = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(label=label, required=False, choices=values, widget=widget)
    is_required = facet.name in REQUIRED
    options = values if is_required else [NOT_SAID, *values]
    return forms.ChoiceField(label=label, required=is_required, choices=options)
