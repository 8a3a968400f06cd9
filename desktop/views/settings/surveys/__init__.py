"""Encuestas: what a customer is asked after a case, whom, how often; previewed as it is read."""
