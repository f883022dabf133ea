"""Reference data, and the one way to open it. README.md says where each table came from."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
