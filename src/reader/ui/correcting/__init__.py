"""Correcting the text in place: an editor over paragraphs of the page."""
