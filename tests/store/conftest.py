"""Tests of the store run on the shared server of `tests.postgres`."""
