"""The house of the feed's tests, whose gateways people connect to."""

from tests.flows.feed.conftest import Follower, House, house

__all__ = ["Follower", "House", "house"]
