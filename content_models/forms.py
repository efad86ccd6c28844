"""Facts are edited in the source language only: in a translation they would be read by nobody."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm


class FactsInSourceOnly:
    """Leaves the fields and child forms of facts out of the form of a translation."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_translation(self.instance):
            for name in self.instance.facts:
                self.fields.pop(name, None)
                self.formsets.pop(name, None)


class SnippetForm(FactsInSourceOnly, WagtailAdminModelForm):
    pass


class PageForm(FactsInSourceOnly, WagtailAdminPageForm):
    pass


def is_translation(obj: Any) -> bool:
    locale = getattr(obj, "locale", None)
    profile = getattr(locale, "profile", None)
    return profile is not None and not profile.is_source
