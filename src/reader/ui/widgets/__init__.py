"""Small controls of our own that several panels share."""
