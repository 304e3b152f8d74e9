"""Reports: findings, summaries and rules as text for a reader or a machine."""
