"""How many statements translation work takes. Most are Wagtail's own: a copied page, a revision, a publication."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.translation.publishing import publish_translation
from cms.translation.submitting import record, submit
from content_models.models import GuidancePage
from tests import builders
from tests.cms.translation.translating import asked_for, fill

pytestmark = pytest.mark.django_db
CODES = ["en", "pl", "ar"]


@pytest.fixture
def page() -> GuidancePage:
    """With many texts, in surroundings that are translated."""
    for code in CODES:
        builders.language(code)
    body = [("heading", {"text": f"Kop {number}", "level": "2"}) for number in range(20)]
    page = builders.publish(builders.guidance(), body=body)
    for code in CODES:
        builders.translated(page.get_parent().specific, code)
        builders.translated(page.audiences.get(), code)
    return page


def statements(action) -> int:
    with CaptureQueriesContext(connection) as captured:
        action()
    return len(captured)


def test_a_source_is_recorded_with_a_number_of_statements_that_its_texts_do_not_raise(page):
    assert statements(lambda: record(page)) <= 40
    body = [("heading", {"text": f"Kop {number}", "level": "2"}) for number in range(60)]
    long = builders.publish(page, body=body)
    assert statements(lambda: record(long)) <= 40


def test_asking_for_one_more_language_costs_a_page_of_it(page):
    (first, *others) = [builders.language(code).locale for code in CODES]
    one = statements(lambda: submit(page, [first]))
    assert one <= 150
    assert statements(lambda: submit(page, others)) - one <= 70
    assert statements(lambda: submit(page, [first, *others])) <= 40  # nothing is new


def test_a_translation_is_published_with_as_many_statements_as_the_package_takes(page):
    english = asked_for(page)
    fill(english)
    assert statements(lambda: publish_translation(english)) <= 140
