"""Objetivos de SLA: what is promised to whom, and the ladder a silent wait climbs."""
