"""The page of quick replies and macros."""
