"""What stands behind dev.py: setting up, checking and testing this checkout with the standard library alone."""
