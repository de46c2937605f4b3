"""Tables of a fleet in, shares of the population out, each with how sure it is."""
