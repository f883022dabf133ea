"""Repairs of characters, and what the tables of characters know."""
