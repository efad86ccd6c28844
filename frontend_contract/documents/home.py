from content_models.blocks.content import ContentBlocks
from content_models.pages.home import HomePage
from frontend_contract.block import Blocks
from frontend_contract.documents.page import PageDocument
from frontend_contract.registry import represents


@represents(HomePage)
class HomeDocument(PageDocument):
    """The first page of a locale."""

    type_name = "home"

    body = Blocks(ContentBlocks)
