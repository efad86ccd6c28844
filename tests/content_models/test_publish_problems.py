"""Each refusal is one sentence that says what to do."""

import datetime as dt

import pytest
from django.utils import translation

from content_models.codes import ChannelType
from content_models.models import ChannelHours, ChannelHoursException
from content_models.problems import PublishRefused, publish_problems
from tests import builders

pytestmark = pytest.mark.django_db


def sentences(obj) -> list[str]:
    with translation.override("nl"):
        return [str(problem.sentence) for problem in publish_problems(obj)]


def refused(obj, **changes) -> list[str]:
    with translation.override("nl"), pytest.raises(PublishRefused) as refusal:
        builders.publish(obj, **changes)
    return [str(problem.sentence) for problem in refusal.value.problems]


@pytest.mark.parametrize(
    ("type", "value", "sentence"),
    [
        (
            "phone",
            "026-1234567 toets 2",
            "“026-1234567 toets 2” is geen nummer dat je kunt bellen: schrijf alleen het nummer, zonder uitleg erbij.",
        ),
        (
            "phone",
            "+31112",
            "“+31112” is geen nummer dat je kunt bellen: schrijf alleen het nummer, zonder uitleg erbij.",
        ),
        ("email", "info-at-comensha", "“info-at-comensha” is geen e-mailadres: controleer het adres."),
        ("chat", "www.fier.nl", "“www.fier.nl” is geen webadres: schrijf het hele adres, met https:// ervoor."),
        (
            "web-form",
            "javascript:alert(1)",
            "“javascript:alert(1)” is geen webadres: schrijf het hele adres, met https:// ervoor.",
        ),
        ("visit", " ", "Vul in waar mensen naartoe kunnen."),
    ],
)
def test_a_channel_that_reaches_nobody_is_refused(type, value, sentence):
    assert refused(builders.channel(), type=ChannelType(type), value=value) == [sentence]


def test_a_number_from_abroad_must_work_from_abroad():
    assert refused(builders.channel(), value_from_abroad="0800 5151") == [
        "“0800 5151” werkt niet vanuit het buitenland: schrijf het hele nummer met + en het landnummer."
    ]


def test_overlapping_hours_are_refused():
    channel = builders.channel().get_latest_revision_as_object()
    hours = [
        ChannelHours(weekday=1, opens=dt.time(9), closes=dt.time(17)),
        ChannelHours(weekday=1, opens=dt.time(16), closes=dt.time(20)),
    ]
    assert refused(channel, hours_status="weekly", weekly_hours=hours) == [
        "De tijden 09:00-17:00 en 16:00-20:00 op maandag overlappen: maak er één tijd van."
    ]


def test_hours_and_their_status_must_agree():
    channel = builders.channel()
    assert refused(channel, hours_status="weekly") == ["Vul de vaste tijden in, of kies “onbekend” of “dag en nacht”."]
    hours = [ChannelHours(weekday=1, opens=dt.time(9), closes=dt.time(17))]
    assert refused(channel, hours_status="always", weekly_hours=hours) == [
        "Er staan vaste tijden: kies “vaste tijden per week” of haal de tijden weg."
    ]


def test_a_day_with_other_hours_needs_those_hours():
    exceptions = [ChannelHoursException(date=dt.date(2026, 12, 25))]
    assert refused(builders.channel(), exceptions=exceptions) == [
        "Vul bij 2026-12-25 een begintijd en een eindtijd in, of kies “dicht”."
    ]


def test_a_language_nobody_knows_is_refused():
    assert refused(builders.channel(), languages=["nl", "Pools"]) == [
        "“Pools” is geen taalcode: gebruik codes zoals nl, en, pl."
    ]


def test_a_desk_without_a_channel_may_be_published():
    assert sentences(builders.desk()) == []


def test_a_desk_says_for_whom_and_for_what():
    desk = builders.desk(any_exploitation_form=False)
    assert refused(desk, audiences=[], needs=[], age_min=20, age_max=10, region_scope="region") == [
        "Kies voor wie dit contactpunt is.",
        "Kies waarmee dit contactpunt helpt.",
        "De hoogste leeftijd ligt onder de laagste: draai ze om.",
        "Kies voor welke regio of gemeente, of kies “heel Nederland”.",
        "Kies een of meer vormen van uitbuiting, of “voor alle vormen”.",
    ]


def test_the_address_of_a_shelter_is_never_published():
    address = builders.channel("Straat 1, Stad", type=ChannelType.VISIT, label="walk-in")
    desk = builders.desk(kind="shelter-intake", channels=[address])
    assert refused(desk) == ["Het adres van een opvangplek is geheim: haal “Straat 1, Stad (CoMensha)” hier weg."]


def test_a_desk_waits_for_its_channels():
    number = builders.channel()
    desk = builders.desk(channels=[number])
    number.unpublish()
    assert refused(desk) == ["Publiceer eerst het kanaal “033 448 11 86 (CoMensha)”, of haal het hier weg."]


def test_a_page_waits_for_the_desks_it_names():
    desk = builders.desk("helpdesk")
    body = [("reporting_points", {"title": "Bel", "reporting_points": [desk]})]
    steps = [("next_step", {"text": "Bel", "reporting_point": desk})]
    sentence = "Publiceer eerst het contactpunt “Helpdesk”, of haal het uit de pagina."
    assert refused(builders.guidance(), body=body, next_steps=steps) == [sentence, sentence]


def test_a_page_for_victims_reveals_nothing():
    page = builders.guidance("aangifte-doen", audiences=("victim",))
    assert refused(page) == [
        "Geef deze pagina voor slachtoffers een neutrale titel.",
        "Kies een neutrale slug: “aangifte” verraadt waar deze pagina over gaat.",
    ]


@pytest.mark.parametrize(
    ("link", "right"),
    [
        ("tel:+31112", "tel:112"),
        ("tel:09008844", "tel:0900-8844;phone-context=+31"),
        ("tel:0334481186", "tel:+31334481186"),
    ],
)
def test_a_link_that_dials_wrong_is_refused_with_the_right_one(link, right):
    body = [("rich_text", f'<p><a href="{link}">bel</a></p>')]
    assert refused(builders.guidance(), body=body) == [f"De link “{link}” belt niet goed: maak er “{right}” van."]


def test_a_code_is_taken_once():
    from content_models.models import Audience

    builders.term(Audience, "victim")
    second = Audience(code="victim", label="Nog een", locale=builders.language().locale, live=False)
    second.save()
    assert refused(second) == ["De code “victim” bestaat al: kies een andere code."]


def test_a_copy_of_the_number_is_refused_because_it_would_grow_old():
    assert refused(builders.channel("033 448 11 86"), value_from_abroad="+31334481186") == [
        "“+31334481186” is hetzelfde nummer: laat dit leeg, anders verandert het later niet mee."
    ]
