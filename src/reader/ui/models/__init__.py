"""Models: core values as rows that follow the library's changes; they never write."""
