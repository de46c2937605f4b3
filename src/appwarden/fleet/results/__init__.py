"""Outcomes in, files out: reports and facts by their hash, rows as parts of Parquet tables."""
