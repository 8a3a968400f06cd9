"""The page of tags and reasons."""
