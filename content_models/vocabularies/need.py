from django.utils.translation import gettext_lazy as _

from content_models.vocabularies.term import Term


class Need(Term):
    class Meta(Term.Meta):
        verbose_name = _("hulpvraag")
        verbose_name_plural = _("hulpvragen")
