"""The page: one HTML file that answers by itself."""
