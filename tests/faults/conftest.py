"""The desk of the clocks, for those that are killed."""

from tests.actions.clocks.conftest import watch

__all__ = ["watch"]
