"""The customer at the right: record, case, notes, labels."""
