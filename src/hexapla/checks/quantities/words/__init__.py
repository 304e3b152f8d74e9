"""Number words of a language, one module each: what CLDR and the grader's lexicon do not have.

A table is ``value form form; value form …`` with ``_`` for a space, as in ``hexapla.changes.lexicon``. Typed by hand
from current UN usage.
"""
