"""Requests about weekly reviews and coaching: one method per route, over the session's `Api`."""

from datetime import date

from desktop.net.api import Api
from protocol.coaching import Coached, CoachingWeek, PutScore, Score
from protocol.review import Decision, PutDecision, Review


class ReviewsApi:
    """The routes of `backend_gateway.api.reviews` and `coaching`. Everything raises NetError."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def review(self, week: date) -> Review:
        """One week's page."""
        return await self._api.call("GET", f"/reviews/{week.isoformat()}", Review)

    async def decide(self, week: date, body: PutDecision) -> Decision:
        """Write a decision down."""
        return await self._api.call("POST", f"/reviews/{week.isoformat()}/decisions", Decision, body)

    async def change_decision(self, decision_id: int, body: PutDecision) -> Decision:
        """Another text, owner or figure, or done."""
        return await self._api.call("PUT", f"/reviews/decisions/{decision_id}", Decision, body)

    async def delete_decision(self, decision_id: int) -> None:
        """Forget it."""
        await self._api.tell("DELETE", f"/reviews/decisions/{decision_id}")

    async def coaching_week(self, week: date, agent_id: int) -> CoachingWeek:
        """The cases that chance picked."""
        return await self._api.call("GET", f"/coaching/{week.isoformat()}", CoachingWeek, params={"agent": agent_id})

    async def mark_case(self, week: date, agent_id: int, case_number: int, body: PutScore) -> Score:
        """Marks and words."""
        return await self._api.call("PUT", f"/coaching/{week.isoformat()}/{agent_id}/{case_number}", Score, body)

    async def coached(self, agent_id: int | None) -> Coached:
        """What was said of one's own cases, or of a colleague's."""
        return await self._api.call("GET", "/coaching", Coached, params={"agent": agent_id} if agent_id else None)

    async def score_seen(self, score_id: int) -> None:
        """Read."""
        await self._api.tell("POST", f"/coaching/scores/{score_id}/seen")
