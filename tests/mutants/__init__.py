"""Every cure that the promise rests on, taken out in turn: a named test must fail without it."""
