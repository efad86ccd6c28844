from typing import ClassVar

from content_models.pages.campaign import CampaignPage
from frontend_contract.documents.audience_specific import AudienceSpecificDocument
from frontend_contract.fields import DateField
from frontend_contract.registry import represents


@represents(CampaignPage)
class CampaignDocument(AudienceSpecificDocument):
    """A message for a while, such as that of an awareness week."""

    type_name = "campaign"
    summary_fields: ClassVar[list[str]] = [*AudienceSpecificDocument.summary_fields, "startsOn", "endsOn"]

    starts_on = DateField(help_text="The first day on which to show this.")
    ends_on = DateField(help_text="The last day on which to show this.")
