"""One build's publication: an archive to ``docs/`` and ``site/``, step by step as MkDocs goes along.

``archive`` is what is published, ``course`` is what ``plugin`` calls; ``samples`` are the pages
that the press learns from, ``stock`` is what MkDocs is shown of the rest, ``standing`` tells
what need not be made again, and ``printing`` makes what must be.
"""
