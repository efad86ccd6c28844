"""Desks as a table: the columns of an import, so that what was exported can be imported again."""
