from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from rest_framework import serializers

from content_models.blocks.table import TableBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


@represents(TableBlock)
class TableBlockDocument(BlockDocument):
    """A table with a heading above every column."""

    type_name = "table"

    caption = serializers.CharField(help_text="What the table shows.")
    columns = serializers.ListField(child=serializers.CharField(), help_text="The headings, in order.")
    rows = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField(allow_blank=True)),
        help_text="Cells as safe HTML, as many in each row as there are columns. A cell may be empty.",
    )

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {
            "caption": value["caption"],
            "columns": list(value["columns"]),
            "rows": [[safe_html(cell.source, content) for cell in row] for row in value["rows"]],
        }

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        headings = format_html_join("", '<th scope="col">{}</th>', ((heading,) for heading in data["columns"]))
        rows = format_html_join("", "<tr>{}</tr>", ((_cells(row),) for row in data["rows"]))
        return format_html(
            "<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
            data["caption"],
            headings,
            rows,
        )


def _cells(row: list[str]) -> SafeString:
    cells = ((mark_safe(cell),) for cell in row)  # noqa: S308 cleaned by safe_html
    return format_html_join("", "<td>{}</td>", cells)
