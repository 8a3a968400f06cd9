"""Our WhatsApp numbers: connected, looked at, paused."""
