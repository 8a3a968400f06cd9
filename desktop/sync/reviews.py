"""Weekly reviews and coaching, asked of the gateway: whoever asked is told, or why not."""

from datetime import date

from desktop.net.reviews import ReviewsApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.coaching import Coached, CoachingWeek, PutScore, Score
from protocol.review import Decision, PutDecision, Review


class Reviews(Reports):
    """The part of a session behind looking back on a week."""

    async def review(self, week: date) -> Review | Refusal:
        """The page of the week that begins on this Monday."""
        return await self._told(ReviewsApi(self.api).review(week))

    async def decide(self, week: date, body: PutDecision) -> Decision | Refusal:
        """Write a decision down, with who does it."""
        return await self._told(ReviewsApi(self.api).decide(week, body))

    async def change_decision(self, decision_id: int, body: PutDecision) -> Decision | Refusal:
        """Change it, or say that it is done; refused when somebody changed it meanwhile."""
        return await self._told(ReviewsApi(self.api).change_decision(decision_id, body))

    async def delete_decision(self, decision_id: int) -> Refusal | None:
        """Forget it."""
        return await self._told(ReviewsApi(self.api).delete_decision(decision_id))

    async def coaching_week(self, week: date, agent_id: int) -> CoachingWeek | Refusal:
        """The cases of a colleague's week that chance picked, with their marks."""
        return await self._told(ReviewsApi(self.api).coaching_week(week, agent_id))

    async def mark_case(self, week: date, agent_id: int, case_number: int, body: PutScore) -> Score | Refusal:
        """Mark one of them."""
        return await self._told(ReviewsApi(self.api).mark_case(week, agent_id, case_number, body))

    async def coached(self, agent_id: int | None = None) -> Coached | Refusal:
        """What was said of one's own cases, or of a colleague's."""
        return await self._told(ReviewsApi(self.api).coached(agent_id))

    async def score_seen(self, score_id: int) -> Refusal | None:
        """The colleague has read it."""
        return await self._told(ReviewsApi(self.api).score_seen(score_id))
