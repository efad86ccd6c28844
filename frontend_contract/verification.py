"""How sure we are of a desk, and until when: changes by itself on the day a check falls due."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from rest_framework import serializers

from content_models.codes import VerificationMethod
from frontend_contract.content import Content
from frontend_contract.fields import DateField, Part

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS_UNTIL_OVERDUE = 30


class VerificationDocument(Part):
    verified_on = DateField(allow_null=True, help_text="Null: nobody has checked this desk with itself yet.")
    method = serializers.ChoiceField(choices=VerificationMethod.values, allow_null=True)
    due_on = DateField(allow_null=True)
    status = serializers.ChoiceField(
        choices=["current", "due", "overdue"], help_text=f"overdue: more than {DAYS_UNTIL_OVERDUE} days after `dueOn`."
    )

    def represent(self, content: Content) -> dict[str, Any]:
        latest = content.source.verifications.first()
        if latest is None:
            return {"verified_on": None, "method": None, "due_on": None, "status": "overdue"}
        due, overdue = _midnight(latest.due_on), _midnight(latest.due_on + dt.timedelta(days=DAYS_UNTIL_OVERDUE))
        content.mentions.changes_at += [due, overdue]
        return {
            "verified_on": latest.verified_on,
            "method": latest.method or None,
            "due_on": latest.due_on,
            "status": "current" if content.moment < due else "due" if content.moment < overdue else "overdue",
        }


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), AMSTERDAM)
