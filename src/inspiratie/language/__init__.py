"""What the words of a text say. Knows no concept and no initiative."""
