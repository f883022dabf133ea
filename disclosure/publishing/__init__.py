"""Reports to docs/ and site/: catalogue, pages, finding aids, downloads, the website."""
