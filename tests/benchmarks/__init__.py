"""The board measured beside a bare Textual program, in real terminals. Not part of the test run."""
