"""`relevo-gateway` and `python -m backend_gateway`."""

import sys

from backend_gateway.cli import run


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
