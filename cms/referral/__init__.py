"""The editors' safety net: what a change of the guide breaks, where it leads nowhere, and a place to try it."""
