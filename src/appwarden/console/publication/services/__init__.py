"""Acts of publication; each function is one act, in one transaction, with one audit row."""
