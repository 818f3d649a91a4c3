"""Two versions of an article side by side, the list of versions, and what tells which is read."""
