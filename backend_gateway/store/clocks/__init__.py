"""What clocks are made of and where they are kept: promises in force, facts of episodes, rows of clocks, holds."""
