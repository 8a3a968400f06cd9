"""The demo: sandbox, gateway and window together, on this machine alone.

    this process: Sandbox + crowd of customers --webhooks--> relevo-gateway serve (a process, its own PostgreSQL)
                        ^                                            |
                        +--------------- Graph API ------------------+--- websocket ---> relevo (a process, the window)

Called by `python3 dev.py demo` and `relevo-demo`. Everything lives in a folder that is thrown away at the
end, and every process it started is ended.
"""

from sandbox.demo.command import main

__all__ = ["main"]
