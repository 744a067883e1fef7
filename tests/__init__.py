"""The proofs: they mirror the rooms of iltboard."""
