#!/usr/bin/env python3
"""Turn the raw reports in reports_src/ into the archive in site/; see README.md for the commands."""

import sys

from disclosure.command import main

if __name__ == "__main__":
    sys.exit(main())
