"""A word of the glossary and a notice, as the examples show them."""

from content_models.models import Audience, GlossaryTerm, Notice
from tests import builders
from tests.frontend_contract.example_ids import fixed_id


def publish_glossary_term() -> GlossaryTerm:
    term = GlossaryTerm(
        translation_key=fixed_id("bedenktijd"),
        locale=builders.language().locale,
        live=False,
        code="bedenktijd",
        word="bedenktijd",
        definition="Tijd om te kiezen of je met de politie wilt praten.",
        synonyms="tijd om na te denken\nherstelperiode",
        forbidden_variants="reflectieperiode",
    )
    term.save()
    return builders.publish(term)


def publish_notice() -> Notice:
    notice = Notice(
        translation_key=fixed_id("mededeling"),
        locale=builders.language().locale,
        live=False,
        title="De helpdesk is vandaag dicht",
        message="<p>Bel morgen weer. <b>In gevaar?</b> Bel 112.</p>",
    )
    notice.save()
    notice.audiences = [builders.term(Audience, "victim")]
    notice.save()
    return builders.publish(notice)
