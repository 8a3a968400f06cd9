"""The whole line, for what becomes of a person's data."""

from tests.flows.line.conftest import line

__all__ = ["line"]
