"""The addresses of the public role."""

from django.urls import include, path

urlpatterns = [path("", include("api.v1.urls"))]

handler400 = "api.errors.bad_request"
handler404 = "api.errors.not_found"
handler500 = "api.errors.server_error"
