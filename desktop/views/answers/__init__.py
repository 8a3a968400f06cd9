"""Managers of what answers faster: quick replies and macros; choosing when a message shall leave."""
