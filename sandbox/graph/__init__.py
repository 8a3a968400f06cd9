"""The routes of the Graph API that a WhatsApp gateway uses."""
