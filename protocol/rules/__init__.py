"""Verdicts both sides need: shown by the client before sending, enforced by the gateway. Pure functions only."""
