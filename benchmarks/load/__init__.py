"""The load, in processes of its own: signed deliveries over bare sockets, and clients of the stream.

Run as `python -m benchmarks.load`; the benchmarks start it, give it one JSON line and read one back. The same process
loads our gateway and every peer, so none is favoured.
"""
