"""Fuzzing, for whoever works on the program: `make fuzz`. No part of the product and of the tests."""
