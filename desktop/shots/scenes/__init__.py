"""Scenes: one module per screen; importing a module registers its shots."""
