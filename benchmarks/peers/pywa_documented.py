"""pywa on FastAPI as its documentation shows it: the route it registers answers at once and handles afterwards.

What was acknowledged and not yet stored is lost when the process ends: it is here for its speed, not its promise.
"""

from fastapi import FastAPI

from benchmarks.peers.common import lifespan, serve
from benchmarks.peers.pywa_store import client, opened

app = FastAPI(lifespan=lifespan(opened))
wa = client(app)

if __name__ == "__main__":
    serve(app)
