"""When a report was signed and published, and which year and days it is about."""
