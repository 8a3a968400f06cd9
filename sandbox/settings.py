"""Everything about a sandbox that can be chosen before it starts.

Called by `Sandbox`, the command line and tests. Always holds: the defaults make one Mexican number of "Casa Lumbre"
with Meta's published limits; every field is a plain value, so a settings object can be written as TOML or JSON.
"""

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Rates of one number. Throughput 80 messages/s; a pair gets a burst of 45, then one per 6 s (FACTS 10)."""

    messages_per_second: float = 80
    pair_burst: int = 45
    pair_interval: float = 6.0
    management_calls_per_hour: int = 5000
    template_creations_per_hour: int = 100

    @classmethod
    def none(cls) -> "Limits":
        """No limits: for benchmarks that measure the gateway, not Meta."""
        return cls(messages_per_second=1e9, pair_burst=10**9, pair_interval=0.0, management_calls_per_hour=10**9)


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """Delays in seconds as (least, most) before they are divided by the clock's speed."""

    sent: tuple[float, float] = (0.15, 0.6)
    delivered: tuple[float, float] = (0.4, 2.5)
    read: tuple[float, float] = (2.0, 20.0)
    played: tuple[float, float] = (4.0, 15.0)
    failed: tuple[float, float] = (0.3, 1.5)
    template_review: tuple[float, float] = (5.0, 30.0)


class NumberSettings(msgspec.Struct, frozen=True, kw_only=True):
    """One business phone number."""

    phone_number_id: str = "106540352242922"
    display_phone_number: str = "+52 55 4170 2288"
    verified_name: str = "Casa Lumbre"
    waba_id: str = "102290129340398"
    limits: Limits = Limits()


class AppSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The Meta app: secrets that the gateway must be given, and the portfolio that scopes BSUIDs."""

    app_id: str = "670843887433847"
    app_secret: str = "sandbox-app-secret-5f2c1b7e"  # noqa: S105 - a stand-in's secret guards nothing
    verify_token: str = "sandbox-verify-token"  # noqa: S105
    token: str = "EAAsandboxSystemUserToken"  # noqa: S105
    portfolio_id: str = "506847293015824"
    require_appsecret_proof: bool = False


class SandboxSettings(msgspec.Struct, frozen=True, kw_only=True):
    """A whole sandbox. `strangers_reachable`: numbers nobody registered take messages, else they fail with 131026."""

    host: str = "127.0.0.1"
    port: int = 0
    app: AppSettings = AppSettings()
    numbers: tuple[NumberSettings, ...] = (NumberSettings(),)
    pace: Pace = Pace()
    seed: int = 20261122
    speed: float = 1.0
    graph_version: str = "v26.0"
    strangers_reachable: bool = True
    media_url_seconds: int = 300
    webhook_url: str | None = None
    subscribed: bool = True
    media_urls_in_webhooks: bool = True
