from django.dispatch import Signal

# Sent in the transaction of the change, with `states`: the TranslationState rows that readers may notice.
states_changed = Signal()
