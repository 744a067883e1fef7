"""Where the log is kept: one folder a team, one TinyDB file a chapter."""
