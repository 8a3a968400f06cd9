"""A local stand-in for Meta's Graph API with simulated customers.

Called by the demo, the tests and the benchmarks; the gateway talks to it over HTTP and cannot tell it from Meta.
Always holds: it never imports the gateway or the desktop, and every send it accepts is in its ledger.
"""

from sandbox.clock import ManualClock, SystemClock
from sandbox.control.local import Sandbox
from sandbox.faults import Fault
from sandbox.settings import AppSettings, Limits, NumberSettings, Pace, SandboxSettings
from sandbox.webhooks.disturbance import Disturbance

__all__ = [
    "AppSettings",
    "Disturbance",
    "Fault",
    "Limits",
    "ManualClock",
    "NumberSettings",
    "Pace",
    "Sandbox",
    "SandboxSettings",
    "SystemClock",
]
