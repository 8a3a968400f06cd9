"""The page of assignment rules: ordered cards, an editor for one of them, a trial without effect, and the what-if."""
