"""Bytes to characters: find the sources, decode them, take their text out of whatever holds it."""
