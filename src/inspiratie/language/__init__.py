"""Words: cleaned, folded, read, denied. Knows no concept and no initiative."""
