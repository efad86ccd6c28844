"""A reader is told why something was recalled in a language of his own, and never in another."""

import pytest

from api.models import PublishedDocument
from cms.publishing.rebuild import differences
from cms.publishing.recalls import recall
from tests import builders

DUTCH = "Dit nummer is van iemand anders."
IN_POLISH = "Te informacje nie były bezpieczne. Dlatego je usunięto."
IN_ENGLISH = "This information was not safe. That is why it was removed."
IN_DUTCH = "Deze informatie was niet veilig. Daarom is die weggehaald."


@pytest.fixture
def desk(db, settle):
    """In Dutch, English and Polish."""
    desk = builders.publish(builders.desk(channels=[builders.channel()]))
    for code in ("en", "pl"):
        builders.translated(desk, code)
    settle()
    return desk


def explanations(desk) -> dict[str, str]:
    rows = PublishedDocument.objects.filter(document_id=desk.translation_key, state="recalled")
    return dict(rows.values_list("locale", "explanation"))


def test_a_recall_in_all_languages_is_explained_by_the_editor_in_the_source_language_only(desk, settle):
    recall(desk, reason="unsafe", explanation=DUTCH)
    settle()

    assert explanations(desk) == {"nl": DUTCH, "en": IN_ENGLISH, "pl": IN_POLISH}
    assert list(differences()) == []


def test_a_recall_in_one_language_is_explained_by_the_editor_in_that_language(desk, settle):
    recall(desk, reason="unsafe", explanation="To nie jest ten numer.", locale="pl")
    settle()

    assert explanations(desk) == {"pl": "To nie jest ten numer."}


def test_where_the_editor_wrote_nothing_the_reason_is_said_in_every_language(desk, settle):
    recall(desk, reason="unsafe")
    settle()

    assert explanations(desk) == {"nl": IN_DUTCH, "en": IN_ENGLISH, "pl": IN_POLISH}


def test_a_partner_that_asks_in_polish_is_told_in_polish(desk, settle, api):
    recall(desk, reason="unsafe", explanation=DUTCH)
    settle()

    answer = api.get(f"/reporting-points/{desk.translation_key}", locale="pl")

    assert (answer.status_code, answer.json()["detail"]) == (410, IN_POLISH)
