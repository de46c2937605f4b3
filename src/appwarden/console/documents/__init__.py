"""Documents of the office: from templates it can change, numbered, hashed and verifiable."""
