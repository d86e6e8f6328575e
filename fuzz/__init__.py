"""Fuzzing: what enters the program from outside, tried with any bytes."""
