"""What `careerline preview` shows: messages as one person would get them, in the terminal or on a page."""
