"""The line to the gateway: requests, the stream, the secrets that open it. Used by `sync` alone."""
