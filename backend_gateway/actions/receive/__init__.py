"""Facts of webhook deliveries become messages, statuses and changes of conversations: one transaction for a batch.

    facts -> numbers -> contacts -> threads (locked) -> messages inserted -> fold -> threads saved -> events

Called by `workers/inbox` alone, under its advisory lock. What always holds: uniqueness on (number, wamid) comes before
any rule; every statement handles the whole batch; what cannot be understood is parked and stops nobody else.
"""

from backend_gateway.actions.receive.batch import receive_facts

__all__ = ["receive_facts"]
