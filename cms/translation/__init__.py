"""Translations that never lie: wagtail-localize's segments and memory, behind rules of our own.

`sources` keeps what there is to translate in step with what is live, `states` says how every translation stands to it,
`gate` decides what may be published, and `publishing` is the one way to publish a translation. The package's own views
and its `save_target` are never reached: see docs/translations.md.
"""
