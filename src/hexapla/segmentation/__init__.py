"""Segmentation: what of a document is translatable, and how a segment shows its inline codes."""

from hexapla.segmentation.codes import CodeProblem, code_problems, parse, render
from hexapla.segmentation.walk import Lookup, assemble, segment

__all__ = ["CodeProblem", "Lookup", "assemble", "code_problems", "parse", "render", "segment"]
