"""What editors write: pages, blocks, snippets and vocabularies. Knows no JSON and no HTTP."""
