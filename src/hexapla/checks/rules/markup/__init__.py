"""Inline markup: M9xx."""
