"""Why something was recalled, in the reader's language."""

from django.utils import translation

from cms.publishing.models import Recall
from content_models.locale_profile import LocaleProfile
from frontend_contract.fixed_texts import WHY_RECALLED


def explanation_for(recall: Recall, profile: LocaleProfile | None) -> str:
    """An editor writes one language: elsewhere readers get the fixed sentence of the reason, in their language.

    A recall of one locale is explained in that locale, a recall of all in the source locale. "" where there is no
    profile: nobody knows the language.
    """
    if profile is None:
        return ""
    was_written_for = recall.locale == profile.code or (recall.locale == "" and profile.is_source)
    if was_written_for and recall.explanation:
        return recall.explanation
    with translation.override(profile.locale.language_code):
        return str(WHY_RECALLED[recall.reason])
