"""What the gateway and its clients say to each other: wire types, frames, error codes and the reducer.

Both sides import this package and it imports neither of them. Everything here is a msgspec Struct or a pure function.
Times are aware UTC; numeric ids are the gateway's own; phone numbers may be absent everywhere.
"""

PROTOCOL_VERSION = 1
"""Raised when an old client could misread a new gateway; the gateway still speaks the previous one for a release."""

OLDEST_PROTOCOL = 1
"""Clients below this are refused with `client_too_old`."""
