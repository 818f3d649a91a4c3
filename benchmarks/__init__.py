"""How fast and how small the program is: `python3 dev.py bench` prints each figure and its bar."""
