"""What front ends receive for each block, and that nothing an editor types can harm a page it is shown on."""

import json
from typing import Any

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from content_models.blocks.content import ContentBlocks
from content_models.blocks.next_step import NextStepBlocks
from content_models.blocks.process_step import ProcessStepBlocks
from content_models.blocks.questions import QuestionBlocks
from content_models.blocks.related_page import RelatedPageBlocks
from content_models.blocks.signal import SignalBlocks
from content_models.blocks.what_happens_next import WhatHappensNextBlocks
from content_models.live_version import live_version
from content_models.models import GuidancePage
from tests import builders
from tests.frontend_contract.hostile import harm_in, poisoned_stream
from tests.rich_examples import publish_rich_examples

pytestmark = pytest.mark.django_db

STREAMS = [
    ContentBlocks,
    NextStepBlocks,
    ProcessStepBlocks,
    QuestionBlocks,
    RelatedPageBlocks,
    SignalBlocks,
    WhatHappensNextBlocks,
]


def served(api: Any, settle: Any, *blocks: tuple[str, Any], **fields: Any) -> list[dict[str, Any]]:
    page = builders.publish(builders.guidance(body=builders.stream(*blocks), **fields))
    settle()
    body = api.json(f"/pages/{page.translation_key}")["item"]["body"]
    return [{name: value for name, value in block.items() if name != "id"} for block in body]


def items(*values: Any) -> list[dict[str, Any]]:
    return [{"type": "item", "id": str(number), "value": value} for number, value in enumerate(values)]


def test_there_are_at_most_25_blocks():
    assert sum(len(stream().child_blocks) for stream in STREAMS) <= 25


def test_a_key_message_is_one_sentence_to_remember(api, settle):
    assert served(api, settle, ("key_message", {"text": "Advies is gratis & vrij."})) == [
        {
            "type": "key-message",
            "text": "Advies is gratis & vrij.",
            "html": '<p class="key-message"><strong>Advies is gratis &amp; vrij.</strong></p>',
        }
    ]


def test_steps_are_an_ordered_list(api, settle):
    steps = items({"title": "Schrijf op", "text": "<p>Je <b>uren</b>.</p>"}, {"title": "Bel", "text": ""})
    assert served(api, settle, ("steps", {"title": "Zo doe je dat", "steps": steps})) == [
        {
            "type": "steps",
            "title": "Zo doe je dat",
            "steps": [{"title": "Schrijf op", "text": "<p>Je <b>uren</b>.</p>"}, {"title": "Bel", "text": ""}],
            "html": '<section class="steps"><h3>Zo doe je dat</h3><ol><li><h4>Schrijf op</h4>'
            "<p>Je <b>uren</b>.</p></li><li><h4>Bel</h4></li></ol></section>",
        }
    ]


def test_signals_come_with_their_closing_words(api, settle):
    value = {"title": "Hieraan zie je het", "signals": items("Geen pas", "Geen geld"), "closing": "Eén bewijst niets."}
    assert served(api, settle, ("signals", value)) == [
        {
            "type": "signals",
            "title": "Hieraan zie je het",
            "signals": ["Geen pas", "Geen geld"],
            "closing": "Eén bewijst niets.",
            "html": '<section class="signals"><h3>Hieraan zie je het</h3><ul><li>Geen pas</li><li>Geen geld</li></ul>'
            "<p>Eén bewijst niets.</p></section>",
        }
    ]


def test_a_quote_says_in_which_role_it_was_said(api, settle):
    assert served(api, settle, ("quote", {"text": "Ik was bang.", "said_by": "Een lezer"})) == [
        {
            "type": "quote",
            "text": "Ik was bang.",
            "saidBy": "Een lezer",
            "html": '<figure class="quote"><blockquote><p>Ik was bang.</p></blockquote>'
            "<figcaption>Een lezer</figcaption></figure>",
        }
    ]


def test_links_lead_to_pages_by_their_path_and_say_when_they_leave_the_site(api, settle):
    page = builders.publish(builders.about())
    hidden = builders.about("nog-niet")
    links = items(
        {"text": "Privacy", "page": page.pk, "url": ""},
        {"text": "Nog niet", "page": hidden.pk, "url": ""},
        {"text": "Elders", "page": None, "url": "https://elders.example/?a=1&b=2"},
    )
    assert served(api, settle, ("link_list", {"title": "Meer", "links": links})) == [
        {
            "type": "link-list",
            "title": "Meer",
            "links": [
                {"text": "Privacy", "href": "/privacy", "page": str(page.translation_key), "isExternal": False},
                {"text": "Elders", "href": "https://elders.example/?a=1&b=2", "page": None, "isExternal": True},
            ],
            "html": '<section class="link-list"><h3>Meer</h3><ul>'
            f'<li><a href="/privacy" data-page-id="{page.translation_key}">Privacy</a></li>'
            '<li><a href="https://elders.example/?a=1&amp;b=2" rel="noopener noreferrer external">Elders</a></li>'
            "</ul></section>",
        }
    ]


def test_a_link_appears_when_its_page_does(api, settle):
    hidden = builders.about("later")
    links = items({"text": "Later", "page": hidden.pk, "url": ""})
    assert served(api, settle, ("link_list", {"title": "Meer", "links": links}))[0]["links"] == []
    builders.publish(hidden)
    settle()
    (page,) = api.json("/pages", type="guidance", view="full")["items"]
    assert [link["href"] for link in page["body"][0]["links"]] == ["/later"]


def test_a_link_leads_to_one_place():
    block = ContentBlocks().child_blocks["link_list"].child_blocks["links"].child_block
    page = builders.about()
    for chosen, url in ((None, ""), (page.pk, "https://elders.example")):
        with pytest.raises(StructBlockValidationError) as refusal:
            block.clean(block.to_python({"text": "Link", "page": chosen, "url": url}))
        assert refusal.value.block_errors["url"].messages == [
            "Kies een pagina of vul een webadres in: een van de twee."
        ]


def test_related_guidance_names_pages_that_can_be_sent_along(api, settle):
    page = builders.publish(builders.about())
    key = str(page.translation_key)
    body = builders.stream(("related_guidance", {"title": "Lees ook", "pages": items(page.pk)}))
    guidance = builders.publish(builders.guidance(body=body))
    settle()

    answer = api.json(f"/pages/{guidance.translation_key}", include="pages")
    block = answer["item"]["body"][0]
    assert (block["pages"], [(each["id"], each["path"]) for each in answer["included"]]) == ([key], [(key, "/privacy")])
    assert f'<li data-page="{key}"></li>' in block["html"]


def test_desks_that_fit_are_asked_for_by_what_the_page_is_about(api, settle):
    fitting = builders.publish(builders.desk("past", audiences=("citizen",), channels=[builders.channel()]))
    builders.publish(builders.desk("past-niet", audiences=("victim",), channels=[builders.channel("112")]))

    (block,) = served(api, settle, ("fitting_desks", {"title": "Wie helpt"}))

    assert block["href"] == "/api/v1/reporting-points?audience=citizen&referable=true"
    found = json.loads(api.get(block["href"].removeprefix("/api/v1")).content)["items"]
    assert [desk["id"] for desk in found] == [str(fitting.translation_key)]
    assert 'data-reporting-points="/api/v1/reporting-points?audience=citizen&amp;referable=true"' in block["html"]


def test_a_contact_card_names_a_desk_and_copies_no_number(api, settle):
    desk = builders.publish(builders.desk(channels=[builders.channel("033 448 11 86")]))
    (card,) = served(api, settle, ("contact_card", {"reporting_point": desk.pk, "note": "Ook zonder naam."}))
    assert card == {
        "type": "contact-card",
        "reportingPoint": str(desk.translation_key),
        "note": "Ook zonder naam.",
        "html": f'<aside class="contact-card"><p>Ook zonder naam.</p>'
        f'<div data-reporting-point="{desk.translation_key}"></div></aside>',
    }


def test_hostile_html_in_any_text_of_any_block_is_harmless(api, settle):
    guidance = publish_rich_examples()[GuidancePage]
    page = builders.publish(builders.guidance("gevaarlijk", body=poisoned_stream(live_version(guidance).body)))
    settle()

    served = api.json(f"/pages/{page.translation_key}")["item"]["body"]
    assert {block["type"] for block in served} == {name.replace("_", "-") for name in ContentBlocks().child_blocks}
    assert {block["type"]: harm for block in served if (harm := harm_in(block["html"]))} == {}
