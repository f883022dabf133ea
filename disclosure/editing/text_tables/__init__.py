"""Tables that a text file holds as lines: found, and laid out in rows and columns again."""
