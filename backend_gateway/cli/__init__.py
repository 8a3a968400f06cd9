"""`relevo-gateway SUB-COMMAND`: one module per operator's task, each with `add(parser)` and `async run(...)`.

What always holds: an error is one sentence on standard error that says what to do, and exit code 1; a secret is read
from a prompt, standard input or the environment, never from the arguments (other accounts can read those).
"""

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence

from backend_gateway import settings
from backend_gateway.cli import (
    add_number,
    backup,
    create_user,
    doctor,
    import_contacts,
    import_products,
    migrate,
    release,
    replay,
    reseal,
    reset_2fa,
    reset_password,
    restore,
    resume_number,
    rotate_keys,
    serve,
    setup,
    verify_audit,
)
from backend_gateway.errors import RelevoError
from backend_gateway.store.embedded import EmbeddedPostgresError
from backend_gateway.telemetry import logs

COMMANDS = {
    "setup": setup,
    "serve": serve,
    "migrate": migrate,
    "create-user": create_user,
    "reset-password": reset_password,
    "reset-2fa": reset_2fa,
    "add-number": add_number,
    "resume-number": resume_number,
    "import-products": import_products,
    "import-contacts": import_contacts,
    "doctor": doctor,
    "reseal": reseal,
    "rotate-keys": rotate_keys,
    "backup": backup,
    "restore": restore,
    "release": release,
    "replay": replay,
    "verify-audit": verify_audit,
}


def run(arguments: Sequence[str]) -> int:
    """Run one sub-command; the exit code."""
    chosen = _parser().parse_args(arguments)
    command = COMMANDS[chosen.command]
    try:
        found = settings.load()
        logs.set_up(style=found.log_format, level=found.log_level)
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            return int(runner.run(command.run(found, chosen)))
    except (RelevoError, EmbeddedPostgresError) as error:
        print(f"relevo-gateway: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="relevo-gateway",
        description="The service between Relevo's clients and WhatsApp's Cloud API.",
        epilog="Settings come from RELEVO_* variables and a TOML file (RELEVO_CONFIG): "
        + "; ".join(f"{name}: {option.meaning}" for name, option in settings.OPTIONS.items()),
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="SUB-COMMAND")
    for name, module in COMMANDS.items():
        summary = (module.__doc__ or "").splitlines()[0]
        module.add(commands.add_parser(name, help=summary, description=summary))
    return parser


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The faster loop where there is one (uvloop, not on Windows)."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
