"""Many files -> many reports: sources -> leases -> workers -> results -> statistics."""
