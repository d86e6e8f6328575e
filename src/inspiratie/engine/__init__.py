"""From a need to a ranking with its reasons."""
