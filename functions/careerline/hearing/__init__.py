"""What people send us: one transaction for each text and mail."""
