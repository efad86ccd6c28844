from rest_framework import serializers

from content_models.blocks.content import ContentBlocks
from content_models.pages.about import AboutPage
from frontend_contract.block import Blocks
from frontend_contract.documents.page import PageDocument
from frontend_contract.fields import DateField
from frontend_contract.registry import represents


@represents(AboutPage)
class AboutDocument(PageDocument):
    """A plain page about the site itself, such as its privacy statement."""

    type_name = "about"

    body = Blocks(ContentBlocks)
    content_owner = serializers.CharField(help_text="Who keeps this page true.")
    review_on = DateField(help_text="When its owner looks at this page again.")
