"""A table's words and an image's words are for translators, each in a place of its own; the image itself is not."""

from typing import Any

import pytest
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.tests.utils import get_test_image_file
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from cms.translation.models import TranslationState
from cms.translation.segments import extract
from content_models.live_version import live_version
from content_models.models import GuidancePage
from tests import builders
from tests.cms.translation.translators import document, translate

pytestmark = pytest.mark.django_db


class ImageWithText(blocks.StructBlock):
    image = ImageChooserBlock()
    alternative_text = blocks.CharBlock()


@pytest.fixture
def page(db: None) -> GuidancePage:
    table = {
        "caption": "Bewaren",
        "columns": ["Wat", "Waarom"],
        "rows": [["<p>Foto’s</p>", "<p>Dat is <b>bewijs</b>.</p>"]],
    }
    return builders.publish(builders.guidance(body=[("table", table)]))


def table_segments(page: GuidancePage) -> dict[str, str]:
    """text -> path"""
    values = extract(live_version(page))
    return {v.string.data: v.path for v in values if isinstance(v, StringSegmentValue) and v.path.startswith("body.")}


def with_row_above(page: GuidancePage, *cells: str) -> GuidancePage:
    draft: Any = page.get_latest_revision_as_object()
    table = draft.body[0].value
    row = table.block.child_blocks["rows"].child_block.to_python(list(cells))
    table["rows"].insert(0, row)
    return builders.publish(page, body=draft.body)


def test_caption_headings_and_cells_are_texts_that_come_back(page, settle):
    assert list(table_segments(page)) == ["Bewaren", "Wat", "Waarom", "Foto’s", "Dat is <b>bewijs</b>."]

    copy = translate(page, builders.language("pl"), lambda text: f"[pl] {text}")
    settle()

    (block,) = document(copy)["body"]
    assert block == {
        "type": "table",
        "id": page.body[0].id,
        "caption": "[pl] Bewaren",
        "columns": ["[pl] Wat", "[pl] Waarom"],
        "rows": [["<p>[pl] Foto’s</p>", "<p>[pl] Dat is <b>bewijs</b>.</p>"]],
        "html": (
            "<table><caption>[pl] Bewaren</caption>"
            '<thead><tr><th scope="col">[pl] Wat</th><th scope="col">[pl] Waarom</th></tr></thead>'
            "<tbody><tr><td><p>[pl] Foto’s</p></td><td><p>[pl] Dat is <b>bewijs</b>.</p></td></tr></tbody></table>"
        ),
    }


def test_a_new_row_above_leaves_translators_their_other_cells(page):
    before = table_segments(page)
    copy = translate(page, builders.language("pl"), lambda text: f"[pl] {text}")

    page = with_row_above(page, "<p>Berichten</p>", "")

    after = table_segments(page)
    assert {text: after[text] for text in before} == before
    assert after.keys() - before.keys() == {"Berichten"}
    state = TranslationState.objects.get(object_id=page.translation_key, locale=copy.locale)
    assert (state.texts_done, state.texts) == (len(before) + 2, len(after) + 2)
    assert [change[0] for change in state.changes] == ["text"]


def test_the_alternative_text_of_an_image_is_a_text_and_the_image_is_not(db):
    image = get_image_model().objects.create(title="Foto", file=get_test_image_file())
    stream = blocks.StreamBlock([("image", ImageWithText())])
    value = stream.to_python(
        [{"type": "image", "id": "a", "value": {"image": image.pk, "alternative_text": "Een hand"}}]
    )

    values = StreamFieldSegmentExtractor(None).handle_stream_block(value)
    texts = [each for each in values if not isinstance(each, OverridableSegmentValue)]

    assert texts == [StringSegmentValue("a.alternative_text", "Een hand")]
    restored = StreamFieldSegmentsWriter(None, None, None).handle_stream_block(
        value, [StringSegmentValue("a.alternative_text", "Ręka")]
    )
    assert dict(restored[0].value) == {"image": image, "alternative_text": "Ręka"}
