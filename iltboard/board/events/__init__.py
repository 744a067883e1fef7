"""What can happen: one file a concept, one class an event."""
