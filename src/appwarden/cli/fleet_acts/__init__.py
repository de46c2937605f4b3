"""The acts of `appwarden fleet`, one file each."""
