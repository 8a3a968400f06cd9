"""A sandbox by itself: `python -m sandbox --webhook http://127.0.0.1:8000/webhooks/whatsapp --crowd`.

Prints one JSON line with what the gateway must be given, then serves until it is stopped.
"""

import argparse
import asyncio
import contextlib

import msgspec

from sandbox.control.local import Sandbox
from sandbox.webhooks.disturbance import Disturbance


async def _serve(options: argparse.Namespace) -> None:
    async with Sandbox(port=options.port, speed=options.speed, disturbance=Disturbance.usual()) as sandbox:
        told = {
            "graph_url": sandbox.base_url,
            "token": sandbox.token,
            "app_secret": sandbox.app_secret,
            "verify_token": sandbox.verify_token,
            "phone_number_id": sandbox.phone_number_id,
            "waba_id": sandbox.waba_id,
        }
        print(msgspec.json.encode(told).decode(), flush=True)
        if options.webhook:
            await sandbox.subscribe(options.webhook)
        if options.crowd:
            await sandbox.crowd().run()
        await asyncio.Event().wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: any free one)")
    parser.add_argument("--webhook", help="URL of the gateway's webhook")
    parser.add_argument("--crowd", action="store_true", help="let the scripted customers write")
    parser.add_argument("--speed", type=float, default=1.0, help="10 makes every delay ten times shorter")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    main()
