from enum import Enum

from django.utils.translation import gettext_lazy as _


class Verdict(Enum):
    """What an import does with an object, and how it says so."""

    CREATED = _("nieuw")
    CHANGED = _("gewijzigd")
    UNCHANGED = _("ongewijzigd")
    EDITED = _("aangepast door de redactie, overgeslagen")
    DELETED = _("verwijderd door de redactie, overgeslagen")
    NOT_OURS = _("door de redactie gemaakt, overgeslagen")

    @property
    def writes(self) -> bool:
        return self in (Verdict.CREATED, Verdict.CHANGED)

    @property
    def skips(self) -> bool:
        return self in (Verdict.EDITED, Verdict.DELETED, Verdict.NOT_OURS)
