"""What a shell and the program say to each other when the Tab key is pressed."""

ASKED = "_INSPIRATIE_COMPLETE"
"""The variable that names the shell that asks."""
LINE, WORD = "_INSPIRATIE_LINE", "_INSPIRATIE_WORD"
"""The line up to the cursor; and in bash the part of its last word that will be replaced."""
