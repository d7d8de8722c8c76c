"""Stand-ins for what the program meets outside: a dashboard in memory."""
