"""Reads and writes of the metric engine: stories of cases, facts, figures, and how far the log is read."""
