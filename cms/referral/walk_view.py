"""The question guide as somebody meets it, one question after the other, up to the answer."""

import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from api.referral import Guide, refer
from api.referral.values import LONGEST_NAME
from cms.referral.shown_answer import shown
from cms.referral.simulator import TrialScreen
from cms.referral.situation_form import MomentForm
from cms.referral.walking import Step, Walk, walk

MOST_STEPS = 100


class WalkForm(MomentForm):
    """`steps` is how far somebody is, as JSON: kept by the page, and nowhere else."""

    steps = forms.CharField(required=False, widget=forms.HiddenInput)
    answer = forms.MultipleChoiceField(required=False)
    place = forms.CharField(required=False, max_length=LONGEST_NAME)
    action = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].valid_value = lambda value: True  # type: ignore[attr-defined]  # the guide decides

    def clean_steps(self) -> list[Step]:
        try:
            rows = json.loads(self.cleaned_data["steps"] or "[]")
            return [Step(str(key), [str(each) for each in answers], str(place)) for key, answers, place in rows]
        except (TypeError, ValueError):
            raise forms.ValidationError(_("Begin opnieuw.")) from None


class WalkThrough(TrialScreen):
    form_class = WalkForm
    template_name = "referral/walk.html"
    tab = "walk"

    def found(self, form: Any, guide: Guide) -> dict[str, Any]:
        steps = self._steps(form, guide)
        here = walk(guide, steps, form.asked_at)
        found: dict[str, Any] = {"walk": here, "steps": json.dumps(steps[: len(here.asked)]), "moment": form.asked_at}
        if here.question is None and here.leads_somewhere:
            found["answer"] = shown(refer(here.situation, guide, form.asked_at, explain=True), guide)
        return found

    def _steps(self, form: Any, guide: Guide) -> list[Step]:
        """What was answered so far, and what was answered now."""
        data = form.cleaned_data
        steps: list[Step] = data["steps"][:MOST_STEPS]
        if data["action"] == "start":
            return []
        if data["action"] == "back":
            return steps[:-1]
        here: Walk = walk(guide, steps, form.asked_at)
        if here.question is None or data["action"] != "next":
            return steps
        return [*steps, Step(here.question["key"], data["answer"], data["place"].strip())]
