"""Who wrote a report, as it is printed and in full."""
