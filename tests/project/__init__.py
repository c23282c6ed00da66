"""The project itself: its layout, its README, its limits, its sample archive."""
