"""From a message's name to the words that a person reads, on a phone or in a mail."""
