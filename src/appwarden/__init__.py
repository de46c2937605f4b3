"""Inspect mobile apps for violations of personal-information rules.

file -> artifact -> facts -> findings -> report: each arrow is one package with one public function.
"""

__version__ = "0.1.0"
