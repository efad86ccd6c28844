"""The languages we may publish in: Django's code, with a name. Which of them are public is data (LocaleProfile)."""

from django.conf.locale import LANG_INFO

LANGUAGES = [
    ("nl", "Nederlands"),
    ("en", "Engels"),
    ("pl", "Pools"),
    ("ro", "Roemeens"),
    ("bg", "Bulgaars"),
    ("es", "Spaans"),
    ("uk", "Oekraïens"),
    ("hu", "Hongaars"),
    ("fr", "Frans"),
    ("ar", "Arabisch"),
    ("vi", "Vietnamees"),
    ("zh-hans", "Chinees (vereenvoudigd)"),
    ("pt", "Portugees"),
    ("tr", "Turks"),
    ("ti", "Tigrinya"),
]

# Editors choose one of these for the screens of the admin; each names itself.
ADMIN_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]

# Django does not know Tigrinya: asked for it, it raises KeyError.
LANG_INFO.setdefault("ti", {"bidi": False, "code": "ti", "name": "Tigrinya", "name_local": "ትግርኛ"})
