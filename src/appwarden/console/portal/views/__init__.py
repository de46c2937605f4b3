"""The pages of companies and of stores."""
