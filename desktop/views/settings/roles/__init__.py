"""Roles y permisos: what the people of a role may do, and which conversations they see."""
