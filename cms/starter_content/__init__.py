"""What a new site begins with: languages, vocabularies, words explained, regions, reporting points and pages.

In Dutch and English.

Everything is loaded once. From then on it belongs to the editors: what they changed or deleted is never loaded again.
"""
