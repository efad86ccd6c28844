"""Turns what is published in the admin into documents that the API serves. One function decides: `projector.reconcile`."""
