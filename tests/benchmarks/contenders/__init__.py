"""What the API is measured beside: settings modules for the same server, the same content and the same database."""
