"""What customers think afterwards: they answer the survey of a resolved case, some after a while, some not at all.

Called by the crowd. Always holds: who answers what comes from the seed; a survey is recognised by the ids of its
choices and is never taken for an answer of a person.
"""

import random

from sandbox.customers.customer import Customer, asks_opinion
from sandbox.ledger import SendRecord

SCORES = (5, 5, 5, 5, 4, 4, 4, 3, 2, 1)
COMMENTS = ("Tardaron mucho en contestar", "Nadie me resolvió", "Me pasaron con tres personas")
SILENT = 0.15


async def give_opinions(customer: Customer, dice: random.Random) -> None:
    """Answer every survey this customer gets, until cancelled."""
    done = 0
    while True:
        await customer.runtime.ledger.wait_for(lambda seen=done: len(_surveys(customer)) > seen, 1e9)  # type: ignore[misc]
        record = _surveys(customer)[done]
        done += 1
        if dice.random() >= SILENT:
            await _answer(customer, record, dice)


async def _answer(customer: Customer, record: SendRecord, dice: random.Random) -> None:
    score = dice.choice(SCORES)
    await customer.runtime.clock.sleep(dice.uniform(3, 15))
    await customer.tap(record, _choice(record, score))
    if score <= 2:
        await customer.runtime.clock.sleep(dice.uniform(5, 20))
        await customer.say(dice.choice(COMMENTS))


def _choice(record: SendRecord, score: int) -> int:
    """Which choice gives this score, else the last one."""
    ids = asks_opinion(record)
    return next((at for at, id_ in enumerate(ids) if id_.endswith(f":{score}")), len(ids) - 1)


def _surveys(customer: Customer) -> list[SendRecord]:
    return [record for record in customer.received if asks_opinion(record)]
