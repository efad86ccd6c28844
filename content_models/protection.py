"""Keeps what a draft names from being deleted. The database protects rows; drafts stand in revisions, as JSON.

A draft that names a deleted record could not be opened any more: modelcluster refuses it.
"""

from typing import Any

from django.db.models import Model, ProtectedError
from django.db.models.signals import pre_delete
from django.utils.translation import gettext as _
from wagtail.models import Revision

from content_models.snippets.channel import Channel
from content_models.snippets.organisation import Organisation
from content_models.snippets.referral_case import ReferralCase
from content_models.snippets.referral_rule import ReferralRule
from content_models.snippets.region import Region
from content_models.snippets.reporting_point import ReportingPoint

# the record to protect -> which drafts may name it, and how
NAMED_IN = {
    Channel: [(ReportingPoint, lambda pk: {"content__channels__contains": [{"channel": pk}]})],
    Organisation: [
        (ReportingPoint, lambda pk: {"content__organisation": pk}),
        (Channel, lambda pk: {"content__organisation": pk}),
    ],
    Region: [
        (ReportingPoint, lambda pk: {"content__regions__contains": [{"region": pk}]}),
        (Region, lambda pk: {"content__parents__contains": [{"parent": pk}]}),
        (ReferralRule, lambda pk: {"content__regions__contains": [{"region": pk}]}),
    ],
    ReportingPoint: [
        (ReferralRule, lambda pk: {"content__effects__contains": [{"reporting_point": pk}]}),
        (ReferralCase, lambda pk: {"content__first__contains": [{"reporting_point": pk}]}),
        (ReferralCase, lambda pk: {"content__allowed__contains": [{"reporting_point": pk}]}),
        (ReferralCase, lambda pk: {"content__forbidden__contains": [{"reporting_point": pk}]}),
    ],
}


def connect() -> None:
    for model in NAMED_IN:
        pre_delete.connect(refuse_if_drafted, sender=model)


def refuse_if_drafted(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """Raises ProtectedError if a latest draft names the instance."""
    for model, naming in NAMED_IN[sender]:
        latest = Revision.objects.filter(pk__in=model.objects.values("latest_revision_id"), **naming(instance.pk))
        if drafts := list(latest):
            names = ", ".join(str(revision.object_str) for revision in drafts)
            sentence = _("“{object}” wordt nog gebruikt door {names}: haal het daar eerst weg.")
            raise ProtectedError(sentence.format(object=instance, names=names), set(drafts))
