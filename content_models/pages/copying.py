from typing import Any

from wagtail.admin.forms.pages import CopyForm


class CopyAsDraftForm(CopyForm):
    """A copy is a draft of its own: never published unread, and never an alias, which no reader would see."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
