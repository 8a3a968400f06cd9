"""One's own account, changed from inside: the password and the second factor."""
