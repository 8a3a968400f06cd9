"""The version of the cache's tables and rows, apart from both so that nothing heavy is imported for it."""

SCHEMA_VERSION = 7
"""Raised with every change of either: an older file is dropped and fetched again."""
