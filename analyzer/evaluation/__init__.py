"""How good the readings are: the analyzer against gold files, beside baselines in the same run."""
