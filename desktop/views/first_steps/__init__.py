"""The first minutes of a person: a notice that is seen and heard, a room to practise in, the keys."""
