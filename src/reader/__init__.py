"""Close Reader: a desktop reader with annotation tools (docs/architecture.md)."""

__version__ = "0.1.0"
