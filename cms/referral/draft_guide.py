"""The guide as it would be if one draft were published, or if something published were gone.

Only the source language: facts are read there, and a translation changes nobody's desk.
"""

from typing import Any

from api.guides import guide_for
from api.queries.guide import PARTS
from api.referral import Guide
from cms.publishing.keys import collection_of
from cms.publishing.preview import draft_document
from cms.referral.draft_channels import with_channel
from cms.referral.draft_regions import with_region_of_desks
from content_models.locale_profile import LocaleProfile, is_translation
from content_models.models import Channel, Region

Document = dict[str, Any]
PART_OF = {collection: part for part, collections in PARTS.items() for collection in collections}


def published_guide() -> Guide:
    return guide_for(LocaleProfile.objects.get(is_source=True).code)


def is_in_guide(obj: Any) -> bool:
    """Whether the guide says something else when `obj` changes."""
    if isinstance(obj, Channel):
        return True
    return collection_of(type(obj)) in PART_OF and not is_translation(obj)


def with_draft(obj: Any, guide: Guide | None = None) -> Guide:
    """The published guide, or `guide`, with `obj` (as it would be published) in the place of what it says of it now."""
    return _changed(guide or published_guide(), obj, is_there=True)


def without(obj: Any, guide: Guide | None = None) -> Guide:
    return _changed(guide or published_guide(), obj, is_there=False)


def _changed(guide: Guide, obj: Any, is_there: bool) -> Guide:
    document = dict(guide.document)
    if isinstance(obj, Channel):
        document["desks"] = with_channel(document["desks"], obj, is_there)
    else:
        part = PART_OF[collection_of(type(obj)) or ""]
        others = [each for each in document[part] if each["id"] != str(obj.document_id)]
        if isinstance(obj, Region) and is_there == (len(others) == len(document[part])):
            document["desks"] = with_region_of_desks(document["desks"], obj, is_there)
        document[part] = [*others, draft_document(obj)] if is_there else others
    return Guide(document | {"guideVersion": "draft"})
