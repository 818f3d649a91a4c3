"""Classroom material out of a reader's own marks: a recipe and a snapshot make sheets."""
