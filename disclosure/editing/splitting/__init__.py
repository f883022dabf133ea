"""Where a source that holds several reports is divided."""
