"""The WSGI application of the role that DJANGO_SETTINGS_MODULE names."""

from django.core.wsgi import get_wsgi_application

from cms.front_door import FrontDoor
from cms.settings import env

application = get_wsgi_application()
if env.API_UPSTREAM:
    application = FrontDoor(application, env.API_UPSTREAM)
