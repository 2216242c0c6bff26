"""What the coach says next: the programme, the schedule, the conversation and what it adds up to."""
