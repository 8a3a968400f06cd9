"""The peers: the same job done the usual ways, each a program on a port, on the same PostgreSQL.

    python -m benchmarks.peers.MODULE PORT      with PEER_DSN, PEER_SECRET and PEER_NUMBER in the environment

Always holds: a peer checks the signature, runs on uvicorn with the same loop and parser as our gateway, and is written
as well as its way allows (a warm pool of connections, prepared statements, no logging).
"""
