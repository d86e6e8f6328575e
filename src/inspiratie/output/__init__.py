"""What leaves the program: on the terminal, in files, as a page."""
