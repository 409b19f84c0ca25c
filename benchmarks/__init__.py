"""Measurements of reading: how fast, how light, how good; `python -m benchmarks` runs them.

What each figure means and where it ends is told in docs/explanation/measurements.md.
"""
