"""From graded examples to the model that ships. Needs the extra `train`; nothing in `src` imports it."""
