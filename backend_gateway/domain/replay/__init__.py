"""What if: the past told again under other rules, by the very rules and plans that decide live. Pure.

    past (rows as they were) --+--> timeline --> engine (virtual clock) --> would: moves, owners, waits
    rulebooks (in force when) -+                   |  intake: rules          |
                                                   |  dealing: plan          '--> compare: beside what really was
                                                   |  deeds: what people did, re-timed for another owner

Called by the process of `actions/replay_engine`. Always holds: nothing is read and nothing is written here; the same
past under the rules of its time gives the decisions that were really taken (decision 0017 says what is a model).
"""
