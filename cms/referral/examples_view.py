"""All published examples at once: which are right, and what a draft does to them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from api.referral import Guide
from cms.referral.draft_guide import published_guide
from cms.referral.example_cases import Difference, Differences, Outcome, compare, published_cases, try_all
from cms.referral.sentences import moment_words, names_of
from cms.referral.simulator import TrialScreen
from cms.referral.situation_form import GuideForm
from content_models.models import ReferralCase

Row = dict[str, Any]


class Examples(TrialScreen):
    form_class = GuideForm
    template_name = "referral/examples.html"
    tab = "examples"

    def found(self, form: Any, guide: Guide) -> dict[str, Any]:
        cases, urls = published_cases(), edit_urls()
        if self.row is None:
            failing = [each for each in try_all(cases, guide) if not each.passes]
            return {"count": len(cases), "failing": [_failing(each, guide, urls) for each in failing]}
        found = compare(cases, published_guide(), guide)
        groups = [
            (_("Klopt niet meer"), found.broken),
            (_("Klopt nu wel"), found.mended),
            (_("Een ander contactpunt eerst, maar even goed"), found.changed),
        ]
        told = [(title, [_difference(each, found, urls) for each in differences]) for title, differences in groups]
        return {"count": len(cases), "groups": told}


def _failing(outcome: Outcome, guide: Guide, urls: dict[str, str]) -> Row:
    return {
        "title": outcome.case.title,
        "url": urls.get(outcome.case.key),
        "wanted": names_of(sorted(outcome.case.first), guide),
        "now": names_of(outcome.first, guide) + moment_words(outcome),
    }


def _difference(each: Difference, guides: Differences, urls: dict[str, str]) -> Row:
    return {
        "title": each.case.title,
        "url": urls.get(each.case.key),
        "wanted": names_of(sorted(each.case.first), guides.before, guides.after),
        "now": names_of(each.before.first, guides.before),
        "then": names_of(each.after.first, guides.after, guides.before) + moment_words(each.after),
    }


def edit_urls() -> dict[str, str]:
    """By the key of the example."""
    rows = ReferralCase.objects.filter(locale__profile__is_source=True).values_list("key", "pk")
    return {key: reverse("wagtailsnippets_content_models_referralcase:edit", args=[pk]) for key, pk in rows}
