"""The truth of what is on screen, in memory: frames go in, change sets come out. Knows no Qt, no network, no disk."""
