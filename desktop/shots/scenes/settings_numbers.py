"""Our numbers in the settings: one that works, one that Meta refuses, a new one being checked, none yet."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.shots.stage_numbers import StageNumbers
from desktop.theme import Scheme
from desktop.views.settings.numbers.canary import CanaryDialog
from desktop.views.settings.numbers.connect_dialog import ConnectDialog
from desktop.views.settings.numbers.phone_choice import PhoneChoice
from desktop.views.settings.numbers.test_dialog import TestDialog
from desktop.views.settings.window import SettingsWindow
from protocol.number_setup import Check, Checked, NumberNews, NumberSetup, NumberStanding
from protocol.people import Number
from protocol.round_trips import RoundTrip

WRONG = Checked(
    checks=(
        Check(key="reach", verdict="good"),
        Check(key="token", verdict="warn", fault="expires", values={"until": "2026-11-30"}),
        Check(key="permissions", verdict="bad", fault="missing", values={"missing": "whatsapp_business_management"}),
        Check(key="number", verdict="good"), Check(key="account", verdict="good"),
        Check(key="registered", verdict="bad", fault="not_registered"),
        Check(key="subscribed", verdict="bad", fault="not_subscribed"), Check(key="health", verdict="unknown"),
        Check(key="quality", verdict="warn", values={"quality": "YELLOW"}),
        Check(key="limit", verdict="good", values={"limit": "TIER_2K"}),
    )
)  # fmt: skip


def _setup(context: ShotContext) -> NumberSetup:
    now = context.now
    well = NumberStanding(
        number=Number(id=1, rev=1, name="Ventas", phone="525541702288", quality="GREEN"),
        phone_number_id="106540352242922", waba_id="102290129340398", throughput=80,
        created_at=now - timedelta(days=90), last_webhook_at=now - timedelta(seconds=12),
        last_send_ok_at=now - timedelta(minutes=3), sent_today=1372, received_today=1894, messaging_limit="TIER_10K",
        token_checked_at=now,
        news=(NumberNews(kind="limit", at=now - timedelta(days=2), before="TIER_2K", after="TIER_10K"),),
    )  # fmt: skip
    refused = NumberStanding(
        number=Number(id=2, rev=3, name="Cobranza", phone="5511987654321", state="stopped", stop_reason="disconnected"),
        phone_number_id="106540352242923", waba_id="102290129340398", throughput=80,
        created_at=now - timedelta(days=30), last_webhook_at=now - timedelta(hours=5),
        last_send_ok_at=now - timedelta(hours=6), sent_today=12, received_today=40,
    )  # fmt: skip
    return NumberSetup(numbers=(well, refused), webhook="/webhooks/whatsapp", app_secret=True, verify_token=True)


def numbers_window(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900),
    setup: NumberSetup | None = None,
) -> SettingsWindow:  # fmt: skip
    """The page, as the gateway would fill it."""
    StageNumbers.setup_now, StageNumbers.checked_now = setup or _setup(context), WRONG
    window = settings_window(context, "numbers", scheme, language, size=size)
    page: Any = window.page
    page._show(StageNumbers.setup_now)  # noqa: SLF001  the stage has no event loop
    page.loading.hide()
    QCoreApplication.processEvents()
    return window


@shot("settings_numbers", (1440, 900))
def settings_numbers(context: ShotContext) -> SettingsWindow:
    """One works; one is refused, and what Meta says of it."""
    window = numbers_window(context)
    page: Any = window.page
    page.cards[2].checks.show_checks(WRONG.checks, mendable=True)
    QCoreApplication.processEvents()
    return window


@shot("settings_numbers_dark_pt", (1000, 700))
def settings_numbers_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese, in a small window."""
    window = numbers_window(context, Scheme.DARK, "pt", (1000, 700))
    page: Any = window.page
    page.cards[2].checks.show_checks(WRONG.checks, mendable=True)
    QCoreApplication.processEvents()
    return window


@shot("settings_numbers_empty", (1200, 760))
def settings_numbers_empty(context: ShotContext) -> SettingsWindow:
    """None yet."""
    none = NumberSetup(numbers=(), webhook="/webhooks/whatsapp", app_secret=False, verify_token=False)
    return numbers_window(context, size=(1200, 760), setup=none)


@shot("settings_numbers_connect", (680, 900))
def settings_numbers_connect(context: ShotContext) -> QWidget:
    """A new one, checked: three things are wrong."""
    window = context.keep(numbers_window(context))
    dialog = ConnectDialog(window.context, window, _setup(context))
    for key, text in (("name", "Cobranza"), ("phone_number_id", "106540352242923"), ("waba_id", "102290129340398")):
        field: Any = dialog.lines[key].field
        field.setText(text)
    token: Any = dialog.lines["token"].field
    token.setText("EAAG-secreto")
    dialog.checks.show_checks(WRONG.checks)
    dialog.adjustSize()
    dialog.show()
    return dialog


@shot("settings_numbers_phone", (640, 588))
def settings_numbers_phone(context: ShotContext) -> QWidget:
    """Before a number is connected: it lives in the phone's app, and what is lost."""
    window = context.keep(numbers_window(context))
    dialog = PhoneChoice(window.theme, window)
    dialog.options["both"].click()
    dialog.fit()
    dialog.show()
    return dialog


@shot("settings_numbers_test", (460, 400))
def settings_numbers_test(context: ShotContext) -> QWidget:
    """A test message that has reached the phone."""
    window = context.keep(numbers_window(context, Scheme.DARK, "en"))
    page: Any = window.page
    dialog = TestDialog(page.context, page.cards[1].standing, window)
    dialog.phone.setText("+52 55 1234 5678")
    now = context.now
    dialog.show_trip(RoundTrip(
        id="1a2b3c4d", kind="test", number_id=1, to_phone="525512345678", started_at=now, accepted_at=now, sent_at=now,
        delivered_at=now,
    ))  # fmt: skip
    dialog.fit()
    dialog.show()
    return dialog


@shot("settings_numbers_canary", (420, 430))
def settings_numbers_canary(context: ShotContext) -> QWidget:
    """A test message every few minutes, and what it costs."""
    window = context.keep(numbers_window(context))
    page: Any = window.page
    dialog = CanaryDialog(page.context, {1: "Ventas", 2: "Cobranza"}, window)
    dialog.on.setChecked(True)
    dialog.fit()
    dialog.show()
    return dialog
