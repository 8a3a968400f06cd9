"""Actions that a route waits for, found when it is called. `routes.needs` keeps such a route out until they exist."""

from importlib import import_module
from typing import Any


def later(module: str, name: str) -> Any:
    """`name` of `backend_gateway.module`."""
    return getattr(import_module(f"backend_gateway.{module}"), name)
