"""The Explore mode: a filter, the passages that it finds, and pictures of them."""
