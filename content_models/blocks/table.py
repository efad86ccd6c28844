from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.blocks.rich_text import RunningTextBlock
from content_models.rich_text import GLOSSARY_TERM

CELL = ["bold", "italic", "link", GLOSSARY_TERM]


class TableBlock(blocks.StructBlock):
    """Lists within a list, not Wagtail's own table: rows and cells have ids, so that translators keep their work."""

    caption = blocks.CharBlock(label=_("bijschrift"), max_length=200, help_text=_("Wat staat er in deze tabel?"))
    columns = blocks.ListBlock(
        blocks.CharBlock(label=_("kop van de kolom"), max_length=120), label=_("kolommen"), min_num=2, max_num=6
    )
    rows = blocks.ListBlock(
        blocks.ListBlock(RunningTextBlock(label=_("cel"), features=CELL, required=False), label=_("rij"), icon="minus"),
        label=_("rijen"),
        min_num=1,
        help_text=_("Elke rij heeft evenveel cellen als er kolommen zijn. Een cel mag leeg zijn."),
    )

    class Meta:
        icon = "table"
        label = _("tabel")


def uneven_rows(stream: Any) -> list[str]:
    """A sentence for each row in `stream` with more or fewer cells than its table has columns."""
    return [
        _sentence(child.value, number, len(row))
        for child in stream
        if isinstance(child.block, TableBlock)
        for number, row in enumerate(child.value["rows"], start=1)
        if len(row) != len(child.value["columns"])
    ]


def _sentence(table: Any, row: int, cells: int) -> str:
    sentence = _(
        "Maak in de tabel “{caption}” rij {row} even lang als de andere: "
        "aantal cellen nu {cells}, aantal kolommen {columns}."
    )
    return sentence.format(caption=table["caption"], row=row, cells=cells, columns=len(table["columns"]))
