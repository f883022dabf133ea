"""One build's publication: an archive to ``docs/`` and ``site/``, step by step as MkDocs goes along.

``archive`` is what is published, ``course`` is what ``plugin`` calls; ``indexes`` are the pages
that depend on everything, ``samples`` those that the press learns from, ``stock`` is what MkDocs
is shown of the rest, ``standing`` and ``keys`` tell what need not be made again, and ``printing``
makes what must be.
"""
