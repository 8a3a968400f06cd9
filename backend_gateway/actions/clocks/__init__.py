"""Clocks made live: what happened becomes rows, timers, the badge of a conversation, alerts.

follow_queue --> keep_clocks (RECORD) --+--> clocks, timers, conversations.clock
timers due ----> fire (a fresh look) ---+--> alerts (one of a conversation, or one incident of many)
                                        +--> ladder: warn, alert the supervisor, back to the queue
"""
