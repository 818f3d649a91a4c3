"""Models: tuples of core values that follow the library's changes; they never write by themselves."""
