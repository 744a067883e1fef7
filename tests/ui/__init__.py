"""The board on the screen: what its keys do, what it shows, and how it looks."""
