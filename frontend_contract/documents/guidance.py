from content_models.pages.guidance import GuidancePage
from frontend_contract.documents.audience_specific import AudienceSpecificDocument
from frontend_contract.registry import represents


@represents(GuidancePage)
class GuidanceDocument(AudienceSpecificDocument):
    """One question somebody has, answered, with the desks to turn to next."""

    type_name = "guidance"
