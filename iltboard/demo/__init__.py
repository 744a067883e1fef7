"""A sample school, for trying the board: written afresh into an empty folder, its dates counted back from now."""
