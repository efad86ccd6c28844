"""The read-only API: serves published documents. Imports nothing of ours and nothing of Wagtail."""
