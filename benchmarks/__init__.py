"""Measurements on generated archives: ``python -m benchmarks.search 10000``."""
