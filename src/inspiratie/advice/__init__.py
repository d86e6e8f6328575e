"""What is built on a ranking or a deck, as values: firmness, mixes, likeness, comparisons, draws."""
