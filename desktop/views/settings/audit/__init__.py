"""The audit page of the settings: filters, entries, one of them in detail, the chain, a file."""
