"""`python -m inspiratie`, and what the command `inspiratie` starts."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C ends it as quietly while it loads as later."""
    try:
        from inspiratie.cli import main as run  # noqa: PLC0415 - loading takes the time that Ctrl-C may come in

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
