"""Rules, questions, example cases and holidays, as editors fill them in."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from content_models.codes import QuestionKind
from tests import builders
from tests.signing_in import superuser

pytestmark = pytest.mark.django_db


def screen(obj, name: str, *args: int) -> str:
    return reverse(f"wagtailsnippets_content_models_{obj._meta.model_name}:{name}", args=args)


def test_every_screen_opens():
    chief, desk = superuser(), builders.publish(builders.desk("helpdesk"))
    rule = builders.referral_rule(when=["audience:victim"], effects=[("pin", desk)])
    question = builders.referral_question(kind=QuestionKind.SEVERAL)
    for obj in (rule, question, builders.referral_case(first=[desk]), builders.holiday()):
        for address in (screen(obj, "list"), screen(obj, "add"), screen(obj, "edit", obj.pk)):
            assert chief.get(address).status_code == 200, address


def test_conditions_are_boxes_in_groups_and_only_groups_with_a_chosen_box_are_open():
    rule = builders.referral_rule(when=["audience:victim", "age:child", "age:unknown"])
    page = BeautifulSoup(superuser().get(screen(rule, "edit", rule.pk)).content, "html.parser")
    opened = {
        group.summary.get_text(): [box["value"] for box in group.select("input[checked]")]
        for group in page.select(".folded-checkboxes details[open]")
    }
    assert opened == {"Wie vraagt hulp": ["audience:victim"], "Leeftijd": ["age:child", "age:unknown"]}
