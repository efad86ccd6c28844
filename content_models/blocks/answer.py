from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.code_choices import FoldedCheckboxes
from content_models.referral_facets import situation_choices


class CodesBlock(blocks.MultipleChoiceBlock):
    """Codes as they are stored: looking each up among the choices would ask the database at every load."""

    def normalize_choice(self, value: Any) -> Any:
        return value


class AnswerBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("antwoord"), max_length=120)
    explanation = blocks.CharBlock(label=_("uitleg"), max_length=300, required=False)
    sets = CodesBlock(
        choices=situation_choices,
        widget=FoldedCheckboxes,
        label=_("wat we dan weten"),
        required=False,
        search_index=False,
    )
    ends = blocks.BooleanBlock(
        label=_("laatste vraag"),
        required=False,
        help_text=_("Aan: na dit antwoord stellen we geen vragen meer."),
    )

    class Meta:
        icon = "radio-full"
        label = _("antwoord")


class AnswerBlocks(blocks.StreamBlock):
    answer = AnswerBlock()
