#!/usr/bin/env python
"""Run a management command against the database of DATABASE_URL, or else the embedded one."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    from cms.embedded_database import ensure_database_url

    ensure_database_url()
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
