"""The page of opening hours: week editor, holidays and own days, who counts by which calendar."""
