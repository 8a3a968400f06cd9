"""The page of what WhatsApp costs: price lists, budgets, free messages."""
