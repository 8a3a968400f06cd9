"""The office of `tests/flows/api`: a real gateway on a real port with one of each role."""

from tests.flows.api.conftest import office

__all__ = ["office"]
