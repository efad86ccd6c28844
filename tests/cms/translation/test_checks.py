"""No block gets into the site of which a word would stay Dutch in every language, without anybody noticing."""

import pytest
from wagtail import blocks
from wagtail.blocks.field_block import FieldBlock
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from cms.translation.checks import every_text_reaches_translators, untranslatable


class Steps(blocks.StructBlock):
    steps = blocks.ListBlock(blocks.CharBlock())


class StepsWithin(blocks.StructBlock):
    within = Steps()


class Unknown(FieldBlock):
    """Free text of a class that nobody knows."""


class OwnWay(Unknown):
    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


def refused(block: blocks.Block) -> list[tuple[str, str]]:
    """What is said, with the first words of the advice, of a stream that has `block` in a list in a struct."""
    struct = blocks.StructBlock([("parts", blocks.ListBlock(block))])
    stream = blocks.StreamBlock([("new", struct)])
    return [(error.msg, error.hint.partition(",")[0]) for error in untranslatable(stream, "HomePage.body")]


def test_all_blocks_of_the_site_reach_translators():
    assert every_text_reaches_translators() == []


@pytest.mark.parametrize(
    "block",
    [
        blocks.RawHTMLBlock(),
        blocks.RegexBlock(r".*"),
        TypedTableBlock([("text", blocks.CharBlock())]),
        TableBlock(),
        Unknown(),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_block_whose_words_are_passed_over_is_refused(block):
    name = f"HomePage.body.new.parts.item ({type(block).__name__})"
    assert refused(block) == [
        (
            f"The block {name} has words that wagtail-localize never gives to translators.",
            "Build it from text",
        )
    ]


@pytest.mark.parametrize("features", [None, ["bold", "image"]])
def test_a_description_of_an_image_within_running_text_is_refused(features):
    assert [hint for _said, hint in refused(blocks.RichTextBlock(features=features))] == ["Name its features"]


@pytest.mark.parametrize(
    "block",
    [
        blocks.BlockQuoteBlock(),
        blocks.ChoiceBlock(choices=[("a", "b")]),
        blocks.DateBlock(),
        blocks.PageChooserBlock(),
        blocks.RichTextBlock(features=["bold"]),
        ImageBlock(),
        OwnWay(),
        Steps(),
    ],
    ids=lambda block: type(block).__name__,
)
def test_blocks_that_translate_or_have_no_words_are_fine(block):
    assert refused(block) == []


def test_a_list_in_a_struct_in_a_struct_is_refused_because_it_would_be_passed_over():
    stream = blocks.StreamBlock([("new", StepsWithin())])
    step = {"type": "item", "id": "1", "value": "Een stap"}
    value = stream.to_python([{"type": "new", "id": "2", "value": {"within": {"steps": [step]}}}])

    assert StreamFieldSegmentExtractor(None).handle_stream_block(value) == []
    assert [error.hint for error in untranslatable(stream, "HomePage.body")] == [
        "Put this list, or the struct that it is in, into a list or a stream of its own."
    ]
