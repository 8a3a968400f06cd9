"""Simulated people: one by one, as a scripted crowd, or as load."""
