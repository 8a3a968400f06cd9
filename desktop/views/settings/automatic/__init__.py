"""Respuestas automáticas: what is said by itself to who waits in a queue; previewed as the customer reads it."""
