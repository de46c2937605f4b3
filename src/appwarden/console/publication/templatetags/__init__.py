"""Words of publication in templates."""
