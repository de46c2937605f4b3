"""file -> Artifact: what a package is, what it declares, and what of it could not be read."""

from appwarden.artifact.read import OpenedArtifact, read_artifact

__all__ = ["OpenedArtifact", "read_artifact"]
