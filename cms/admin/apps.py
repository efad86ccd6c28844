from django.apps import AppConfig


class AdminConfig(AppConfig):
    name = "cms.admin"
    label = "editors_admin"
