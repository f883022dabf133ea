"""Which lines are headings, how deep they lie and where they end."""
