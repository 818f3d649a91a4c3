"""Close Reader: a desktop reader with annotation tools. The layers are told in docs/architecture.md."""

__version__ = "0.1.0"
