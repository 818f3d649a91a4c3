"""The few windows that ask something."""
