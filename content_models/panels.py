"""Panels that know the difference between the source and a translation."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import HelpPanel, InlinePanel, Panel

from content_models.forms import is_translation


class FactsInlinePanel(InlinePanel):
    """Child records that are facts: not shown in a translation, whose form does not have them."""

    class BoundPanel(InlinePanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            form = kwargs["form"]
            if form is None or kwargs["panel"].relation_name in form.formsets:
                super().__init__(**kwargs)
                return
            Panel.BoundPanel.__init__(self, **kwargs)
            self.formset = None

        def is_shown(self) -> bool:
            return getattr(self, "formset", True) is not None and super().is_shown()


class FactsNotice(HelpPanel):
    """Tells a translator where the rest is."""

    def __init__(self, **kwargs: Any) -> None:
        content = _("Je ziet hier alleen de teksten. Nummers, tijden en keuzes staan in het Nederlandse exemplaar.")
        super().__init__(**{"content": content, **kwargs})

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return is_translation(self.instance)
