"""Values in plain Dutch: the one room where sentences are made."""
