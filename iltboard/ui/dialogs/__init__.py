"""Dialogs: only for words that must be typed. A refused one keeps what was typed."""
