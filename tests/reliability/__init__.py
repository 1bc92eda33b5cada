"""Faults at every write, on every tracker: the scenario, the cells of the matrix, and the table that tells of them."""
