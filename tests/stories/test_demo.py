"""The demo as a newcomer starts it: real windows, simulated customers, nothing lost, pictures of what was seen."""

import subprocess
import sys
from pathlib import Path

import msgspec
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 5
PICTURES = {"inbox_light", "inbox_dark", "inbox_compact", "supervisor_alerts", "supervisor_roster", "supervisor_room"}


class Told(msgspec.Struct):
    """The line the demo ends with."""

    messages_in: int
    messages_out: int
    lost: int
    doubled: int
    painted: int
    webhook_to_painted_p50_ms: float
    webhook_to_painted_p99_ms: float


def test_a_headless_demo_loses_nothing_and_leaves_its_pictures(tmp_path: Path) -> None:
    command = [sys.executable, "dev.py", "demo", "--headless", "--seconds", str(SECONDS), "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    told = msgspec.json.decode(done.stdout.splitlines()[-1], type=Told)
    assert (told.lost, told.doubled) == (0, 0)
    assert min(told.messages_in, told.messages_out, told.painted) > 0
    assert 0 < told.webhook_to_painted_p50_ms <= told.webhook_to_painted_p99_ms
    found = {picture.stem: QImage(str(picture)) for picture in tmp_path.glob("*.png")}
    assert found.keys() >= PICTURES
    assert all(image.width() >= 900 and image.height() >= 500 for image in found.values())
    colours = {name: image.pixelColor(2, image.height() // 2).lightness() for name, image in found.items()}
    assert colours["inbox_dark"] < colours["inbox_light"]
