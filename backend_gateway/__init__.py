"""The gateway: it alone holds the Cloud API credentials, decides who gets a conversation and talks to Meta.

Started by `backend_gateway.__main__` (`relevo-gateway`) and by `relevo-demo`. It imports `protocol` and nothing of
`desktop` or `sandbox`; the directions inside are told in `docs/architecture.md` and kept by import-linter.
"""
