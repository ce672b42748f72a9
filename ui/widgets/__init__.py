"""The pieces that the pages are put together from, one file each."""
