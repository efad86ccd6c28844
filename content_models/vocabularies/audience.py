from django.utils.translation import gettext_lazy as _

from content_models.vocabularies.term import Term

VICTIM = "victim"


class Audience(Term):
    class Meta(Term.Meta):
        verbose_name = _("doelgroep")
        verbose_name_plural = _("doelgroepen")
