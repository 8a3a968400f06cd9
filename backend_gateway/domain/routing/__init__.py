"""Who gets which conversation: a snapshot of the queues and the people in, decisions with their reasons out.

    snapshot (waiting, agents, teams) --> plan --> decisions --> the action claims each by its owner version
                                          |
             order: who is next     eligible: who may     keys: whom the mode prefers     pools: quickly

Triggered by messages, presence, capacity, the calendar and changed rules, and by a sweep (LESSONS 13). Same snapshot,
same decisions, in whatever order it lists things: replicas may plan at once, the owner version fences them.
"""
