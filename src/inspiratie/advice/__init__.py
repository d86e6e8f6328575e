"""What is built on a ranking or a deck, as values."""
