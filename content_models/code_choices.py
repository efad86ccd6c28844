"""Long lists of codes in a form: check boxes in groups that fold."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _


class FoldedCheckboxes(forms.CheckboxSelectMultiple):
    """A group with a chosen box is open. A chosen code that is no choice any more is shown, to be taken out."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        groups = super().optgroups(name, value, attrs)
        known = {str(option["value"]) for _group, options, _index in groups for option in options}
        lost = [code for code in value if code not in known]
        options = [
            self.create_option(name, code, code, True, len(groups), subindex=place, attrs=attrs)
            for place, code in enumerate(lost)
        ]
        return [*groups, (_("Onbekend"), options, len(groups))] if lost else groups

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        groups = self.get_context(name, value, attrs)["widget"]["optgroups"]
        return format_html(
            '<div class="folded-checkboxes">{}</div>',
            format_html_join(
                "", "<details{}><summary>{}</summary>{}</details>", (_group(*group[:2]) for group in groups)
            ),
        )


def _group(name: Any, options: list[dict[str, Any]]) -> tuple[SafeString | str, Any, SafeString]:
    is_open = any(option["selected"] for option in options)
    return flatatt({"open": is_open}), name or "", format_html_join("", "{}", ((_box(each),) for each in options))


def _box(option: dict[str, Any]) -> SafeString:
    attrs = {**option["attrs"], "type": "checkbox", "name": option["name"], "value": option["value"]}
    return format_html("<label><input{}> {}</label>", flatatt(attrs), option["label"])


class CodesFormField(forms.MultipleChoiceField):
    """Drafts may keep a code that is no choice any more: publishing refuses it, with a sentence."""

    def valid_value(self, value: Any) -> bool:
        return True
