"""Lines that were cut, glued or flattened, and what the first and the last of them are."""
