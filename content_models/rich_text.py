"""Which formatting editors may use in running text."""

# A word that the glossary explains: <a linktype="glossary-term" id="the term's row in the source language">.
GLOSSARY_TERM = "glossary-term"
RUNNING_TEXT = ["bold", "italic", "ol", "ul", "link", GLOSSARY_TERM]
