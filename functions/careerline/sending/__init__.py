"""Once, on time and only when allowed: the agenda and the life of one message."""
