"""`python -m inspiratie`, and what the command `inspiratie` starts."""

import gc
import sys

_SELDOM = 500_000
"""So many new values before Python looks for any that went: a start makes many, and all of them stay."""


def main() -> None:
    """Run the command line; Ctrl-C ends it as quietly while it loads as later."""
    gc.set_threshold(_SELDOM)
    try:
        from inspiratie.cli import main as run  # noqa: PLC0415 - loading takes the time that Ctrl-C may come in

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
