"""What the author's verbs share: every message of a folder of words, and the people to try each of them on."""
