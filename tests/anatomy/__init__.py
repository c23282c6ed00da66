"""What a document says of itself: dates, embargoes, names, quotations, grades."""
