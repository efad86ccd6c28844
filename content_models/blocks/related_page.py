from django.utils.translation import gettext_lazy as _
from wagtail import blocks

RELATED_PAGES = [
    "content_models.GuidancePage",
    "content_models.ExploitationFormPage",
    "content_models.ProcessPage",
    "content_models.QuestionListPage",
    "content_models.AboutPage",
]


class RelatedPageBlocks(blocks.StreamBlock):
    """Pages to read as well, in order."""

    page = blocks.PageChooserBlock(label=_("pagina"), page_type=RELATED_PAGES)
