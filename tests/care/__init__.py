"""Before an answer: danger, abuse, secrets, and what is fixed."""
