"""The people who edit."""
