"""WhatsApp through Meta's Cloud API: signature, parsing of deliveries, sending, limits and media."""
