"""The simulator: a situation in, the answer out. A situation never stands in an address, and nobody keeps it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from api.referral import Guide, SituationRefused, refer
from cms.admin.named_screen import NamedScreen
from cms.referral.guide_choice import DraftUnfinished, chosen, guide_with, name_of
from cms.referral.permissions import TriesOnly
from cms.referral.shown_answer import shown
from cms.referral.situation_form import SituationForm

TABS = {
    "simulator": _("Een situatie"),
    "walk": _("Loop de vragen door"),
    "examples": _("Alle voorbeelden"),
}
UNFINISHED = _("Dit concept is nog niet af. Vul het eerst verder in.")


@method_decorator(sensitive_post_parameters(), name="dispatch")
class TrialScreen(TriesOnly, NamedScreen, FormView):
    """One of the three tabs. The address may name a draft to try; the form may choose another."""

    page_title = _("Simulator")
    header_icon = "crosshairs"
    tab = ""
    row: Any = None  # of the draft that is tried

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "model" in kwargs and not self._choose(f"{kwargs['model']}/{kwargs['pk']}"):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def _choose(self, name: str) -> bool:
        self.row = chosen(name)
        return self.row is not None

    def get_form_kwargs(self) -> dict[str, Any]:
        initial = {"guide": name_of(self.row)} if self.row else {}
        return super().get_form_kwargs() | {"row": self.row, "initial": initial}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tried = [self.row._meta.model_name, self.row.pk] if self.row else []
        suffix = "_with" if tried else ""
        tabs = [
            (label, reverse(f"referral:{name}{suffix}", args=tried), name == self.tab) for name, label in TABS.items()
        ]
        draft = self.row and self.row.get_latest_revision_as_object()
        return super().get_context_data(tabs=tabs, draft=draft, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        """Shows the answer below the form: there is no page of its own to come back to."""
        self._choose(form.cleaned_data["guide"])
        try:
            found = self.found(form, guide_with(self.row))
        except DraftUnfinished:
            form.add_error("guide", UNFINISHED)
            return self.form_invalid(form)
        except SituationRefused as refused:
            for fault in refused.faults:
                form.add_error(fault["field"] if fault["field"] in form.fields else None, _("Kies iets anders."))
            return self.form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form, **found))

    def found(self, form: Any, guide: Guide) -> dict[str, Any]:
        raise NotImplementedError(f"{type(self).__name__} must answer.")


class Simulator(TrialScreen):
    form_class = SituationForm
    template_name = "referral/simulator.html"
    tab = "simulator"

    def found(self, form: Any, guide: Guide) -> dict[str, Any]:
        answer = refer(form.situation(), guide, form.asked_at, explain=True)
        return {"answer": shown(answer, guide), "moment": form.asked_at}
