"""Keeps the store, the cache and the gateway in step. The composition root starts a `Session`; nobody else looks in."""
