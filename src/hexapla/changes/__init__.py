"""What changed in a source text: a grade for the translator's work list, and a word diff to read."""

from hexapla.changes.grade import ACCEPTED_AS_MINOR, DANGER, Grade, grade
from hexapla.changes.pieces import Piece, PieceKind, difference

__all__ = ["ACCEPTED_AS_MINOR", "DANGER", "Grade", "Piece", "PieceKind", "difference", "grade"]
