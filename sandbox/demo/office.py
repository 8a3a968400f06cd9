"""Casa Lumbre's office at the gateway: its number, its people, their way in."""

import asyncio
import socket
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import httpx

from sandbox import Sandbox
from sandbox.demo.habits import found_teams, set_habits
from sandbox.demo.processes import run_command
from sandbox.demo.supplies import lay_out

COMPANY = "Casa Lumbre"
PASSWORD = "un faro en la niebla"  # noqa: S105  of a gateway that lives as long as the demo, on loopback
VALENTINA = "valentina.rios@casalumbre.mx"
DANIEL = "daniel.acosta@casalumbre.mx"
NADIA = "nadia.rueda@casalumbre.mx"
JULIAN = "julian.prieto@casalumbre.mx"
SCREEN = "sala@casalumbre.mx"
AT_WINDOW = {"agent": VALENTINA, "supervisor": NADIA, "admin": JULIAN, "wallboard": SCREEN}
"""Who sits at the window, by the role the demo is looked at in."""
PEOPLE = (
    (VALENTINA, "Valentina Ríos", "agent", ("Envíos", "Ventas")),
    (DANIEL, "Daniel Acosta", "agent", ("Envíos", "Ventas")),
    ("marisol.paz@casalumbre.mx", "Marisol Paz", "agent", ("Garantías", "Facturación")),
    (NADIA, "Nadia Rueda", "supervisor", ("Envíos", "Ventas", "Garantías", "Facturación")),
    (SCREEN, "Pantalla de la sala", "wallboard", ()),
    (JULIAN, "Julián Prieto", "admin", ()),
)
START_SECONDS = 240.0


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def gateway_environment(folder: Path, port: int, sandbox: Sandbox) -> dict[str, str]:
    """Settings of the demo's gateway."""
    return {
        "RELEVO_DATA_DIR": str(folder / "gateway"),
        "RELEVO_LISTEN": f"127.0.0.1:{port}",
        "RELEVO_GRAPH_URL": sandbox.base_url,
        "RELEVO_GRAPH_VERSION": "v26.0",
        "RELEVO_COMPANY": COMPANY,
        "RELEVO_LOG_LEVEL": "warning",
    }


async def wait_until_ready(url: str, process: asyncio.subprocess.Process, log: Path) -> None:
    """Return when the gateway answers. Raises RuntimeError with the end of its log when it does not start."""
    async with httpx.AsyncClient(trust_env=False) as http:
        try:
            async with asyncio.timeout(START_SECONDS):
                while process.returncode is None:
                    try:
                        if (await http.get(f"{url}/healthz")).is_success:
                            return
                    except httpx.TransportError:
                        pass
                    await asyncio.sleep(0.1)
        except TimeoutError:
            pass
    tail = log.read_text(encoding="utf-8", errors="replace")[-1500:]  # noqa: ASYNC240  the demo is over
    raise RuntimeError(f"the gateway did not start. The end of its log:\n{tail}")


async def open_office(environment: Mapping[str, str], sandbox: Sandbox, url: str, speed: float = 1.0) -> None:
    """Add the number and the people, with the same sub-commands an operator uses; the admin says how they work."""
    secrets = {
        "RELEVO_NUMBER_TOKEN": sandbox.token,
        "RELEVO_APP_SECRET": sandbox.app_secret,
        "RELEVO_VERIFY_TOKEN": sandbox.verify_token,
    }
    number = sandbox.number()
    options = ("--phone-number-id", sandbox.phone_number_id, "--waba-id", sandbox.waba_id, "--name", COMPANY)
    phone = "".join(filter(str.isdigit, number.business.display_phone_number))
    await run_command({**environment, **secrets}, "backend_gateway", "add-number", *options, "--phone", phone)
    await _hire(environment, *PEOPLE[-1])
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=30) as http:
        await sign_in(http, PEOPLE[-1][0])
        await set_habits(http, await found_teams(http), datetime.now(UTC), speed)
    for one in PEOPLE[:-1]:
        await _hire(environment, *one)
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=30) as http:
        await sign_in(http, PEOPLE[-1][0])
        people = (await http.get("/api/users")).raise_for_status().json()
        await lay_out(http, [one["id"] for one in people if one["role"] in ("agent", "supervisor")], datetime.now(UTC))


async def sign_in(http: httpx.AsyncClient, email: str) -> None:
    """Sign in at the demo's gateway."""
    answer = await http.post("/api/session", json={"email": email, "password": PASSWORD, "device": "demo office"})
    answer.raise_for_status()
    http.headers["authorization"] = f"Bearer {answer.json()['token']}"


async def _hire(environment: Mapping[str, str], email: str, name: str, role: str, teams: tuple[str, ...]) -> None:
    chosen = [part for team in teams for part in ("--team", team)]
    person = {**environment, "RELEVO_PASSWORD": PASSWORD}
    await run_command(person, "backend_gateway", "create-user", email, "--name", name, "--role", role, *chosen)
