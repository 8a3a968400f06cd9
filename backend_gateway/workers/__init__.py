"""The loops of the gateway, each claim -> act -> record. `runner` starts the list and drains it on stop."""
