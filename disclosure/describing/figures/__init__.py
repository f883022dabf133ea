"""Figures that a report declares, each with the words that it was read from.

``prose`` reads sentences; ``grids`` and ``national`` read tables by their labels,
``flattened`` rebuilds tables that lost their cells where the sums leave one
solution; ``sums`` checks what must add up.  Nothing is better than a wrong number.
"""

from __future__ import annotations

from disclosure.describing.figures.reader import read_figures

__all__ = ["read_figures"]
