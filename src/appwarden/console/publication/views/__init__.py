"""Pages: the public site, its data and feeds, and the publishers' desk."""
