"""Lines that websites write, each kind by the shape of the whole line and by words that tell it."""
