"""Many documents: read in a stream, analysed in batches on one machine or many, resumable, written as two Parquet tables.

source → survey (count, doubles, date order) → batches → work (in the workers) → parts (beside the output) → tables → result.
Not to be confused with the folder `corpus/` at the top, which holds sentences for training.
"""
