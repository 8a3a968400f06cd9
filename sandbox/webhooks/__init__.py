"""Deliveries from the sandbox to the gateway."""
