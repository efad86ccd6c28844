"""Regions, a word of the glossary and a notice, as the examples show them."""

import datetime as dt

from content_models.codes import RegionKind
from content_models.models import Audience, GlossaryTerm, Notice, Region, RegionParent
from tests import builders
from tests.frontend_contract.example_ids import fixed_id


def publish_regions() -> Region:
    """A municipality and the safety region it lies in. Returns the municipality."""
    around = Region(
        uuid=fixed_id("veiligheidsregio"), code="vr09", kind=RegionKind.SAFETY_REGION, name="Utrecht", live=False
    )
    around.save()
    builders.publish(around)
    municipality = Region(
        uuid=fixed_id("gemeente"),
        code="gm0344",
        kind=RegionKind.MUNICIPALITY,
        name="Utrecht",
        former_names=["Vleuten-De Meern"],
        cbs_code="GM0344",
        tooi_uri="https://identifier.overheid.nl/tooi/id/gemeente/gm0344",
        valid_from=dt.date(2001, 1, 1),
        live=False,
    )
    municipality.parents = [RegionParent(parent=around)]
    municipality.save()
    return builders.publish(municipality)


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
