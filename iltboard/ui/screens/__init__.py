"""The screens: the board, help, and the set-up of a new team."""
