"""Bytes that mirror sites damaged: how, and what stood there."""
