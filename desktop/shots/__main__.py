"""Command line of the pictures: `python -m desktop.shots [NAME...] [--gallery] [--list] [--out DIR]`."""

import argparse
import sys
from pathlib import Path

from desktop.shots.camera import start_offscreen, take
from desktop.shots.registry import Shot, load_scenes


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m desktop.shots", description="Take pictures of the desktop.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="shots to take; all of them if none is named")
    parser.add_argument("--gallery", action="store_true", help="take the galleries of components")
    parser.add_argument("--list", action="store_true", help="list the names and stop")
    parser.add_argument("--out", type=Path, default=Path("build/shots"), metavar="DIR", help="where to write them")
    return parser.parse_args(arguments)


def _choose(shots: dict[str, Shot], names: list[str], *, gallery: bool) -> list[Shot]:
    unknown = sorted(set(names) - set(shots))
    if unknown:
        raise SystemExit(f"No shot called {', '.join(unknown)}. There are: {', '.join(sorted(shots))}.")
    if names or gallery:
        return [shot for shot in shots.values() if shot.name in names or (gallery and shot.gallery)]
    return list(shots.values())


def main(arguments: list[str] | None = None) -> int:
    """Take the chosen pictures and print their paths."""
    options = _parse(sys.argv[1:] if arguments is None else arguments)
    app = start_offscreen()
    shots = load_scenes()
    if options.list:
        print("\n".join(sorted(shots)))
        return 0
    for shot in _choose(shots, options.names, gallery=options.gallery):
        print(take(shot, options.out))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
