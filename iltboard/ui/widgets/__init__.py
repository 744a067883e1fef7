"""The panels of the board, each a pure function from its slice to rows, and the widget that draws it."""
