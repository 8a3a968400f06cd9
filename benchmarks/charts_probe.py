"""`python -m benchmarks.charts_probe NAME JSON`: one probe of the charts in a fresh process; prints one JSON object.

`imports` times an import; `dashboard` draws. Nothing heavy is imported up here: imports are what is timed.
"""

import json
import os
import sys
from itertools import pairwise
from time import get_clock_info, perf_counter, thread_time
from typing import Any

CLOCK = thread_time if get_clock_info("thread_time").resolution < 1e-5 else perf_counter
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def imports() -> dict[str, Any]:
    """Milliseconds of what charts add to a client whose window stands: the kit, then numpy and pyqtgraph."""
    import desktop.views.main_window
    import desktop.views.widgets  # noqa: F401

    began = CLOCK()
    from desktop.views import charts

    for name in charts.__all__:
        getattr(charts, name)

    kit = CLOCK()
    from desktop.views.charts.warming import warming

    steps = [CLOCK() for _ in warming()]
    longest = max(after - before for before, after in pairwise((kit, *steps)))
    return {"kit": (kit - began) * 1000, "plots": (steps[-1] - kit) * 1000, "longest": longest * 1000}


def dashboard(rounds: int) -> dict[str, Any]:
    """Six charts beside six of the peer's."""
    from benchmarks.charts_dashboard import measure

    return measure(rounds)


def main() -> None:
    """Run the named probe with its arguments."""
    told = json.loads(sys.argv[2])
    print(json.dumps(imports() if sys.argv[1] == "imports" else dashboard(**told)), flush=True)
    os._exit(0)  # what is measured is measured; windows need no good-bye


if __name__ == "__main__":
    main()
