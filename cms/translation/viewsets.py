"""What an administrator sets: who may translate what, and what readers get of old and machine's texts."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.model import ModelViewSet

from cms.translation.models import TranslationPolicy, TranslationRight


class TranslationRightViewSet(ModelViewSet):
    model = TranslationRight
    icon = "key"
    menu_label = _("Vertaalrechten")
    add_to_settings_menu = True
    list_display = ["group", "locale"]
    copy_view_enabled = False


class TranslationPolicyViewSet(ModelViewSet):
    model = TranslationPolicy
    icon = "cog"
    menu_label = _("Vertaalbeleid")
    add_to_settings_menu = True
    list_display = [
        "content_type",
        "get_after_urgent_change_display",
        BooleanColumn("machine_text", label=_("machinevertaling openbaar")),
    ]
    copy_view_enabled = False
