"""The search window: one line that finds words, and leads to articles, themes and actions."""
