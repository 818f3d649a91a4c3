"""The reading page: an article on paper, its highlights, brackets and margin notes."""
