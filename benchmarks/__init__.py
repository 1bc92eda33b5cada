"""Speed and cost, measured as ratios and counts: `make bench`."""
