"""The store under use, and under everything that can go wrong with a disk."""
