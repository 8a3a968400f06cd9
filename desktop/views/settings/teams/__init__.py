"""The page of teams: how each deals, where it overflows to, its hours, its people."""
