"""A clean text to what it is: issuer, year, kind, region, dates, figures."""
