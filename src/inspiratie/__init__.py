"""Recommend initiatives that involve citizens in local safety policy."""

__version__ = "1.0.0"
