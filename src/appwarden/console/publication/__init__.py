"""Bulletins for the public: published, numbered, corrected, searched, imported and exported."""
