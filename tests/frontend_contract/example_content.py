"""The content of the curated examples. Ids, moments and numbers are fixed: equal content gives equal answers."""

import datetime as dt
import uuid
from typing import Any

from content_models.models import Audience, ExploitationForm, Need, Organisation
from tests import builders
from tests.frontend_contract.example_desk import publish_desk
from tests.frontend_contract.example_ids import fixed_id
from tests.frontend_contract.example_page_types import publish_about, publish_page_types
from tests.frontend_contract.example_pages import publish_guidance, publish_home, publish_temporary_page
from tests.frontend_contract.example_referral import publish_referral
from tests.frontend_contract.example_snippets import publish_glossary_term, publish_notice, publish_regions

MOMENT = dt.datetime(2026, 12, 1, 9, 0, tzinfo=dt.UTC)
EPOCH = uuid.UUID("5b0c5f0e-4b56-4c39-9f0e-3d1f8f3f2a10")
WEBSITE = "https://www.comensha.nl"


def publish_example_content() -> None:
    """A home, a page with every block, one of every other type, one desk, and the words they use; partly in English."""
    builders.language("nl")
    builders.language("en")
    _terms()
    organisation = _snippet(Organisation, "comensha", name="CoMensha")
    desk = publish_desk(organisation)
    home = publish_home(desk)
    publish_regions()
    publish_glossary_term()
    publish_notice()
    guidance = publish_guidance(home, desk, publish_about(home))
    publish_page_types(home, guidance, desk)
    publish_temporary_page(home)
    publish_referral(desk)
    builders.translated(home, title="Information point", neutral_title="Information", summary="Read what you can do.")


def _snippet(model: type, known_as: str, **fields: Any) -> Any:
    created = model(translation_key=fixed_id(known_as), locale=builders.language().locale, live=False, **fields)
    created.save()
    return builders.publish(created)


def _terms() -> None:
    _snippet(
        Audience,
        "victim",
        code="victim",
        label="Slachtoffer",
        description="Je maakt zelf uitbuiting mee, of je denkt van wel.",
        position=1,
    )
    _snippet(
        Need, "advice", code="advice", label="Advies", description="Je wilt overleggen wat je kunt doen.", position=1
    )
    _snippet(
        ExploitationForm,
        "labour",
        code="labour",
        label="Uitbuiting op het werk",
        description="Je werkt te lang, voor te weinig geld, en je kunt niet weg.",
        position=2,
    )
