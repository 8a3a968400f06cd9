"""The gateway's HTTP and websocket surface: parse, authorise, call one action or one read, shape the reply."""
