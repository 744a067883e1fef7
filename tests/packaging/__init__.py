"""The program as it is installed."""
