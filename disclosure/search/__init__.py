"""Reports to search shards: plain scripts that a browser loads from anywhere, file:// included."""
