"""Completeness and language: C7xx."""
