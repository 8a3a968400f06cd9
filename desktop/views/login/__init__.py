"""The sign-in screen: server, account, password."""
