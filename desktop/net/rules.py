"""Requests about rules: tried on paper, counted, and past traffic run again under others."""

from desktop.net.api import Api
from protocol.replay import ReplayCases, ReplayStatus, StartReplay
from protocol.routing_trial import RuleUses, Tried, TryRouting


class RulesApi:
    """The routes of `backend_gateway.api.routing_trial` and `.replay`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def try_rules(self, body: TryRouting) -> Tried:
        """Where a message would go, and who would get it."""
        return await self._api.call("POST", "/routing/try", Tried, body)

    async def uses(self, days: int) -> RuleUses:
        """How often each rule decided in the last days."""
        return await self._api.call("GET", "/routing/rules/uses", RuleUses, params={"days": days})

    async def start_replay(self, body: StartReplay) -> ReplayStatus:
        """Past traffic under changed rules."""
        return await self._api.call("POST", "/replays", ReplayStatus, body)

    async def replays(self) -> list[ReplayStatus]:
        """The one I have, or none."""
        return await self._api.call("GET", "/replays", list[ReplayStatus])

    async def replay(self, replay_id: str) -> ReplayStatus:
        """How far it is."""
        return await self._api.call("GET", f"/replays/{replay_id}", ReplayStatus)

    async def replay_cases(self, replay_id: str, cursor: str | None, limit: int) -> ReplayCases:
        """A page of the cases that came out otherwise."""
        params = {"changed": "true", "limit": limit} | ({"cursor": cursor} if cursor else {})
        return await self._api.call("GET", f"/replays/{replay_id}/cases", ReplayCases, params=params)

    async def end_replay(self, replay_id: str) -> None:
        """Cancel it, or forget its result."""
        await self._api.tell("DELETE", f"/replays/{replay_id}")
