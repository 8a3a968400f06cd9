"""What routing reads and writes, in sets: the queue with its people, offers, decisions with their reasons.

`kept` is what routing keeps of one conversation; `intake` what the rules look at; `queues` one picture of teams, people
and who waits; `claims` the rows of a decision being carried out; `offers` and `decisions` their tables.
"""
