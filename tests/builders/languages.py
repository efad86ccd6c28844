from wagtail.models import Locale

from content_models.locale_profile import LocaleProfile

NAMES = {"nl": "Nederlands", "en": "English", "ar": "العربية", "pl": "polski", "zh-Hans": "简体中文"}


def language(code: str = "nl", *, public: bool = True) -> LocaleProfile:
    locale, _ = Locale.objects.get_or_create(language_code=code.lower())
    profile, _ = LocaleProfile.objects.get_or_create(
        locale=locale,
        defaults={
            "code": code,
            "name": NAMES[code],
            "direction": "rtl" if code == "ar" else "ltr",
            "is_source": code == "nl",
            "is_public": public,
        },
    )
    return profile
