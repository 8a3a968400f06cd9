"""The page of starter packs."""
