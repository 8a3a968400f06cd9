"""The live board: levels and roster as they are now, today's pace and figures. Only reads, a few statements."""
