"""Pure rules: values in, verdict and reasons out. No await, no clock, no random, no logging, no SQL."""
