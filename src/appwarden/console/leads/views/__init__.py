"""The pages of reports: public ones without an account, and those of the office."""
