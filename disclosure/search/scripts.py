"""The scripts of the search, in the order in which a page loads them.

No bundler and no module: each file adds its part to ``window.archiveSearch``.
"""

from __future__ import annotations

#: What answers ``archiveSearch.find()``; a portal that embeds the search needs no more.
ENGINE = (
    "folding-table.js",
    "folding.js",
    "syntax.js",
    "codec.js",
    "store.js",
    "catalogue.js",
    "letters.js",
    "texts.js",
    "lists.js",
    "nodes.js",
    "spots.js",
    "cover.js",
    "lookup.js",
    "score.js",
    "filters.js",
    "snippets.js",
    "find.js",
)

#: What the search page adds to it.
PAGE = (
    "vendor/lunr.js",
    "finder.js",
    "state.js",
    "elements.js",
    "results.js",
    "choices.js",
    "export.js",
    "page.js",
)

#: What ``box.js`` loads when a search box in a page's header is used for the first time.
BOX = (
    "folding-table.js",
    "folding.js",
    "codec.js",
    "store.js",
    "catalogue.js",
    "vendor/lunr.js",
    "finder.js",
    "elements.js",
    "suggest.js",
)
