from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("tekst"), max_length=120)
    level = blocks.ChoiceBlock(label=_("niveau"), choices=[("2", _("kop")), ("3", _("tussenkop"))], default="2")

    class Meta:
        icon = "title"
        label = _("kop")
