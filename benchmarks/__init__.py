"""One module per published figure. Run them all with `python3 dev.py bench`, or some by name.

Always holds: a figure is the median of interleaved runs beside its peers, on real PostgreSQL that syncs to a real disk;
a bar that does not hold is printed, never hidden, and is no error.
"""
