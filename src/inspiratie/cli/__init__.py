"""The command line: options in, one call into the core, output out."""

from inspiratie.cli.app import app, main

__all__ = ["app", "main"]
