"""Files -> archive -> index, whatever happens meanwhile."""
