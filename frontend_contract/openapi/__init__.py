"""Describes the API's views as OpenAPI 3.1 without importing them: `views` names them as strings.

What a view takes comes from its own table of parameters, what it answers from the document classes.
"""
