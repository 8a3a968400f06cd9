"""Presence on screen: the menu at the foot of the sidebar, the roster, the pause, the start of a shift, absences."""
