"""The only write door: one function = one business change = one transaction = its events + its audit row.

An action takes an open `Unit` and never commits; whoever opened the unit does.
"""
