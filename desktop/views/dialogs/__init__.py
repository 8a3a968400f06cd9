"""Dialogs: opened with `open()`, never run in a nested loop."""
