from content_models.vocabularies.audience import Audience
from frontend_contract.documents.term import TermDocument
from frontend_contract.registry import represents


@represents(Audience)
class AudienceDocument(TermDocument):
    """A word of a vocabulary: whom content is for."""

    collection = "audiences"
    type_name = "audience"
