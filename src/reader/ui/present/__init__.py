"""Presenting: marked passages on a projector, one after another."""
