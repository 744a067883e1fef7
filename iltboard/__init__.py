"""iltboard: the live meeting board of a school's Instructional Leadership Team."""

__version__ = "0.1.0"
