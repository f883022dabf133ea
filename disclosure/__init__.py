"""Turn a folder of raw government disclosure reports into a static, searchable archive."""

__version__ = "0.1.0"
