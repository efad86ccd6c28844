"""Which formatting editors may use in running text."""

RUNNING_TEXT = ["bold", "italic", "ol", "ul", "link"]
