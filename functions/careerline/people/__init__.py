"""Who somebody is: their profile, consents, addresses and links."""
