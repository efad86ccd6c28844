from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReferralConfig(AppConfig):
    name = "cms.referral"
    label = "referral"
    verbose_name = _("doorverwijzen")

    def ready(self) -> None:
        from cms.publishing import gate
        from cms.referral.exceptions import note_recalls
        from cms.referral.gate import connect, example_problems

        gate.also_ask(example_problems)
        connect()
        note_recalls()
