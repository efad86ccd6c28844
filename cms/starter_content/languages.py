from wagtail.models import Locale

from cms.starter_content.ledger import Ledger
from content_models.locale_profile import LocaleProfile

SOURCE, TRANSLATION = "nl", "en"
NAMES = {SOURCE: "Nederlands", TRANSLATION: "English"}


def load_languages(ledger: Ledger) -> dict[str, LocaleProfile]:
    """The languages of the starter content that are there, by code."""
    for code, name in NAMES.items():
        if not ledger.is_new("languages", code):
            continue
        locale, _created = Locale.objects.get_or_create(language_code=code)
        wanted = {"code": code, "name": name, "is_source": code == SOURCE, "is_public": True}
        LocaleProfile.objects.get_or_create(locale=locale, defaults=wanted)
        ledger.note("languages", code)
    profiles = LocaleProfile.objects.select_related("locale").filter(code__in=NAMES)
    return {profile.code: profile for profile in profiles}
