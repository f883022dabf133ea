"""What people put right in corrections.csv."""
