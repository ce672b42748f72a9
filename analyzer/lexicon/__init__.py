"""What may be loaded, as data, and the machinery that finds it in a read sentence."""
