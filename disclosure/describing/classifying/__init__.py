"""What kind of document a text is, and what it is about."""
