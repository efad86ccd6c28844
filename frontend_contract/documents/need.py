from content_models.vocabularies.need import Need
from frontend_contract.documents.term import TermDocument
from frontend_contract.registry import represents


@represents(Need)
class NeedDocument(TermDocument):
    """A word of a vocabulary: what somebody needs."""

    collection = "needs"
    type_name = "need"
