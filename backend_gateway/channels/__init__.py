"""The edge to the outside: channels turn deliveries into facts and messages into requests."""
