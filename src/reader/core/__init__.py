"""Plain frozen values and pure functions: the words that every other layer speaks."""
