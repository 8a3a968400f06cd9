"""The wall-board: full screen on a chosen monitor, legible at five metres, never showing what it does not know."""
