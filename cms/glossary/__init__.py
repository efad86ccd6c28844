"""Words of the glossary in running text: choosing them in the editor, and warning about words we do not use."""
