"""A chat model, and what of its words is let through."""
