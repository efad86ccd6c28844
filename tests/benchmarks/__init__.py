"""What the API costs, beside Wagtail's own API and a bare view on the same content. `make bench` runs it.

One run builds a site of its own in a temporary folder, measures, and leaves nothing behind; docs/benchmarks.md tells
how to read what it prints.
"""
