"""Add one of our WhatsApp numbers; its secrets come from prompts, standard input or the environment."""

import argparse

from backend_gateway import clock
from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret
from backend_gateway.app import keyring_of
from backend_gateway.cli.inputs import optional_secret, secret
from backend_gateway.cli.opened import opened_unit
from backend_gateway.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """What Meta's panel shows; no secret."""
    parser.add_argument("--phone-number-id", required=True, help="Meta's id of the number")
    parser.add_argument("--waba-id", required=True, help="id of its WhatsApp Business Account")
    parser.add_argument("--phone", required=True, help="in international digits")
    parser.add_argument("--name", required=True, help="what colleagues call it")
    parser.epilog = (
        "Secrets, in this order on standard input or as variables: the access token (RELEVO_NUMBER_TOKEN), the app"
        " secret (RELEVO_APP_SECRET) and the verify token (RELEVO_VERIFY_TOKEN); the last two may be empty when they"
        " were given with another number of the same app."
    )


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest (something is not digits), Conflict (the number is there already)."""
    keyring = keyring_of(settings)
    new = NewNumber(
        phone_number_id=arguments.phone_number_id,
        waba_id=arguments.waba_id,
        phone=arguments.phone,
        name=arguments.name,
        token=secret("Access token", "RELEVO_NUMBER_TOKEN"),
    )
    app_secret = optional_secret("App secret", "RELEVO_APP_SECRET")
    verify_token = optional_secret("Verify token", "RELEVO_VERIFY_TOKEN")
    async with opened_unit(settings, "add-number") as unit:
        number = await add_number(unit, keyring, None, new, clock.now())
        if app_secret is not None:
            await add_webhook_secret(unit, keyring, None, "app_secret", app_secret)
        if verify_token is not None:
            await add_webhook_secret(unit, keyring, None, "verify_token", verify_token)
    print(f"{number.name} (+{number.phone}) is number {number.id}. Check it with: relevo-gateway doctor")
    return 0
