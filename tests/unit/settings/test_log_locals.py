"""What an error is logged with: where it happened, never what the variables held."""

import io
import logging
from typing import Literal

import pytest

from backend_gateway.telemetry import logs


@pytest.mark.parametrize("style", ["json", "console"])
def test_a_logged_error_tells_the_place_and_no_variable(style: Literal["json", "console"]) -> None:
    stream = io.StringIO()
    logs.set_up(style=style, level="info", stream=stream)
    said = "mi cuñada debe plata"

    try:
        raise KeyError(len(said))
    except KeyError:
        logging.getLogger("relevo.test").exception("broke")

    assert "KeyError" in stream.getvalue()
    assert "debe plata" not in stream.getvalue()
    assert "cuñada" not in stream.getvalue()
