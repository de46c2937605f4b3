"""Pages of accounts: signing in, the own account, everybody's accounts."""
