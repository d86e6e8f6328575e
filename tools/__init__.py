"""What the maintainers of the data run; no part of the package."""
