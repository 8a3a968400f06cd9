"""The left edge: brand, views and teams with their counts, and who is signed in."""
