"""The pages: sign-up, confirmation, the personal page."""
