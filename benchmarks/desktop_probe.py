"""`python -m benchmarks.desktop_probe NAME`, its arguments as JSON on standard input: one probe in a fresh process.

Prints one JSON object of figures.
"""

import importlib
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    told = json.load(sys.stdin)
    places = {int(count): Path(place) for count, place in told.pop("places", {}).items()}
    found = importlib.import_module(f"benchmarks.desktop_{sys.argv[1]}").run(places, **told)
    print(json.dumps(found), flush=True)
    os._exit(0)  # what is measured is measured; windows need no good-bye


if __name__ == "__main__":
    main()
