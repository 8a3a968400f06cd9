"""The list of conversations: header, search, "3 new", rows."""
