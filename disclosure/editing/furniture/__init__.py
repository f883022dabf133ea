"""What a website puts around a report: found by the shape of lines, alone and above one another."""
