"""Painting of rows and bubbles for item views."""
