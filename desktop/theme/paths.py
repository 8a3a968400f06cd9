"""Where the bundled design data lies; the only place that knows the folder layout.

`resources/` sits beside the `desktop` package in a checkout, in an installed wheel and in a frozen build.
"""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file; raise FileNotFoundError with the full path if it is not there."""
    path = RESOURCES.joinpath(*parts)
    if not path.exists():
        message = f"Bundled file is missing: {path}. Reinstall Relevo or run the build again."
        raise FileNotFoundError(message)
    return path
