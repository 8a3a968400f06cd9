"""Relevo's desktop client: the Qt window agents, supervisors and admins work in."""
