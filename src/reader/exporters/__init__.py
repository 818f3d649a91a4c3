"""Files out of sheets, listings, quizzes and references, one form a file."""
