"""The live room: how things stand now, and what a supervisor does about it."""
