"""What a new site begins with: languages, vocabularies, 80 reporting points and seven pages, in Dutch and English.

Everything is loaded once. From then on it belongs to the editors: what they changed or deleted is never loaded again.
"""
