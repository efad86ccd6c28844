"""Turns what is published in the admin into the documents that the API serves; `projector.reconcile` decides."""
