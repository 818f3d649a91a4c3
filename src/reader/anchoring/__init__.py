"""Where a passage stands in a changed text, and how two texts differ."""
