"""What the screens show, as frozen rows: Qt models over the store. No widgets, no network, no disk."""
