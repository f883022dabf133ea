"""A transcript to clean texts: mend damage, take page furniture away, split, structure."""
