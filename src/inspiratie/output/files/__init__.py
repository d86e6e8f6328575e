"""Results as the text of files: one module a format, a value in and text out."""
