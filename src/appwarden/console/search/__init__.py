"""Words in Chinese and Latin letters found on both databases: tokens, the question, its index."""
