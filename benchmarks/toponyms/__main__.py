"""`python -m benchmarks.toponyms` prints the table that `vocab.place_scores` reads, fitted anew."""

from benchmarks.toponyms.fitting import fit, table
from benchmarks.toponyms.judging import judged

print("\n".join(table(fit([choice for choice in judged() if choice.is_match]))))
