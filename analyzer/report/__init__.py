"""An Analysis as something to look at. Decides nothing."""
