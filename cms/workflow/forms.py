from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ReasonForm(forms.Form):
    """What the author must change: without it, nobody could go on."""

    comment = forms.CharField(
        label=_("Wat moet er anders?"),
        widget=forms.Textarea({"rows": 3}),
        help_text=_("De schrijver leest dit bovenaan de pagina en in een mail."),
    )


class RemarkForm(forms.Form):
    comment = forms.CharField(label=_("Opmerking"), required=False, widget=forms.Textarea({"rows": 2}))


class EmergencyForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom kan dit niet wachten?"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Collega’s lezen dit als ze het achteraf nakijken. Schrijf geen namen van slachtoffers op."),
    )


def form_for(action: str) -> type[Any]:
    return ReasonForm if action == "reject" else RemarkForm
