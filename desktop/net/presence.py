"""Requests about presence, pauses, shifts, absences and my devices: one method per route, over the session's `Api`."""

from datetime import datetime
from urllib.parse import quote

from desktop.net.api import Api
from protocol.devices import Device
from protocol.presence import Redistribution
from protocol.presence_api import Absent, Declare, Leave, LeavingList, ShiftStart
from protocol.roster import Presence


class PresenceApi:
    """The routes of `backend_gateway.api.presence`, and the list of `.devices`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def declare(self, body: Declare, user_id: int | None = None) -> Presence:
        """I am, or a colleague is."""
        path = "/me/presence" if user_id is None else f"/users/{user_id}/presence"
        return await self._api.call("PUT", path, Presence, body)

    async def leaving(self, back_at: datetime | None) -> LeavingList:
        """What waits on me, and what is suggested."""
        until = "" if back_at is None else f"&back_at={quote(back_at.isoformat())}"
        return await self._api.call("GET", f"/me/leaving?occasion=pause{until}", LeavingList)

    async def leave(self, body: Leave) -> LeavingList:
        """As chosen."""
        return await self._api.call("POST", "/me/leaving", LeavingList, body)

    async def shift_start(self) -> ShiftStart:
        """What I have and what I would be given."""
        return await self._api.call("GET", "/me/shift-start", ShiftStart)

    async def redistribution(self, user_id: int) -> Redistribution:
        """Who would get what somebody holds."""
        return await self._api.call("GET", f"/users/{user_id}/redistribution", Redistribution)

    async def absent(self, user_id: int, body: Absent) -> Redistribution:
        """As previewed."""
        return await self._api.call("POST", f"/users/{user_id}/absent", Redistribution, body)

    async def devices(self) -> list[Device]:
        """Where I am signed in."""
        return await self._api.call("GET", "/me/devices", list[Device])

    async def forget_device(self, device: str) -> None:
        """End its sessions, erase its key."""
        await self._api.tell("DELETE", f"/me/devices/{quote(device, safe='')}")
