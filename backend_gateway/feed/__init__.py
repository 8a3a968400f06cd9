"""Events to clients: the log is read so that nothing is lost, current rows are sent, clients resume where they were.

actions --> event_log --> reader (below the watermark) --> hydrate --> hub --> one bounded queue per client
               ^                                                        |
               +-- wakeup: a hint to look, never the truth              +--> snapshot: rows + cursor of one moment
"""
