"""The languages there are: the source, in which facts are kept, and those that texts can be brought in for."""

from django.utils.translation import gettext as _

from cms.importing.problems import UnreadableFile
from content_models.locale_profile import LocaleProfile


class Languages:
    """LocaleProfiles by code (BCP 47). Raises UnreadableFile where no source language was made yet."""

    def __init__(self) -> None:
        profiles = LocaleProfile.objects.select_related("locale")
        self._profiles = {profile.code: profile for profile in profiles}
        source = next((profile for profile in self._profiles.values() if profile.is_source), None)
        if source is None:
            raise UnreadableFile(_("Er is nog geen brontaal: maak die eerst aan bij “talen”."))
        self.source = source

    def __contains__(self, code: str) -> bool:
        return code in self._profiles

    def __getitem__(self, code: str) -> LocaleProfile:
        return self._profiles[code]
