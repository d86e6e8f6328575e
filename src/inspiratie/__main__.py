"""`python -m inspiratie`."""

from inspiratie.cli import main

main()
