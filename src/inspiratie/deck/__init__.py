"""The records: initiatives, the vocabulary they are described by, and the catalogue of both."""
