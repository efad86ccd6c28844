"""What a machine wrote is kept for translators, and shown to nobody but in a demonstration."""

import json
from pathlib import Path

import pytest

from api.models import PublishedDocument
from cms.importing.importer import import_reporting_points
from cms.starter_content import demonstration, imported_files
from cms.starter_content.languages import SOURCE, load_languages
from cms.starter_content.ledger import Ledger
from cms.starter_content.machine_made import load_machine_made
from cms.starter_content.vocabularies import load_vocabularies
from cms.translation.models import Status
from cms.translation.publishing import publish_translation
from cms.translation.texts import is_human, texts_of
from content_models.models import LocaleProfile, ReportingPoint
from content_models.problems import PublishRefused
from tests.cms.translation.translating import asked_for, fill, published, state

pytestmark = pytest.mark.django_db

DESK = "fairwork"


@pytest.fixture
def desk(tmp_path: Path) -> ReportingPoint:
    """One desk of the starter content, with the words it is filed under."""
    ledger = Ledger()
    load_vocabularies(ledger, load_languages(ledger))
    file = tmp_path / "desks.json"
    file.write_text(json.dumps([row for row in json.loads(imported_files.DESKS.read_text()) if row["id"] == DESK]))
    import_reporting_points(file)
    return ReportingPoint.objects.get(key=DESK, locale__profile__is_source=True)


def load() -> None:
    load_machine_made(Ledger(), LocaleProfile.objects.get(code=SOURCE))


def public_languages() -> set[str]:
    return set(PublishedDocument.objects.filter(collection="locales", state="live").values_list("locale", flat=True))


def test_it_waits_for_somebody_who_reads_it(desk):
    load()
    found = state(desk, "pl")
    assert (found.status, found.is_complete, found.is_published) == (Status.MACHINE, True, False)
    assert not any(is_human(text) for text in texts_of(asked_for(desk, "pl")).values())
    with pytest.raises(PublishRefused, match="Kijk eerst de machinevertaling na"):
        publish_translation(asked_for(desk, "pl"))
    assert published(desk, "pl") is None


def test_what_a_translator_wrote_is_left_alone(desk):
    fill(asked_for(desk, "pl"), name="FairWork, po polsku")
    load()
    load()
    texts = [text.data for text in texts_of(asked_for(desk, "pl")).values()]
    assert "FairWork, po polsku" in texts
    assert state(desk, "pl").status == Status.IN_PROGRESS
    assert state(desk, "ar").status == Status.MACHINE


def test_a_demonstration_shows_it_with_its_mark_and_its_end_hides_it(desk, settings):
    load()
    settings.DEMO = True
    demonstration.begin.func()
    document = published(desk, "ar")
    assert (document["locale"], document["translation"]["status"]) == ("ar", "machine")
    assert {"ar", "pl", "nl"} <= public_languages()

    settings.DEMO = False
    demonstration.begin_or_end()
    assert published(desk, "ar") is None
    assert public_languages() == {"nl", "en"}


def test_a_language_that_is_made_public_after_a_demonstration_hides_what_nobody_read(desk, settings):
    load()
    settings.DEMO = True
    demonstration.begin.func()
    settings.DEMO = False
    demonstration.begin_or_end()

    polish = LocaleProfile.objects.get(code="pl")
    polish.is_public = True
    polish.save()
    assert published(desk, "pl") is None
    assert "pl" in public_languages()


def test_a_site_without_a_demonstration_begins_none(desk, settings):
    load()
    demonstration.begin_or_end()
    assert state(desk, "pl").is_published is False
