"""The page of templates and the builder it opens."""
