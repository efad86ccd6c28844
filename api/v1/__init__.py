"""Version 1 of the API: HTTP only."""
