"""Text made of a Board: pure, and the same on a screen, in a pipe or in a file."""
