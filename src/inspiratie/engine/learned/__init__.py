"""What was learned from graded examples: from a reading to grades, concepts and the field."""
