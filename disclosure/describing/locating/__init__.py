"""Where a report is from: names of places, what they can mean, and who says so."""
