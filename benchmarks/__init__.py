"""Speed beside peers, measured in one run: `python -m benchmarks` (or `make bench`) writes docs/benchmarks.md.

texts.py gives the articles, peers.py what is measured, one.py measures one peer in a process of its own, growth.py whether
cost is linear, page.py writes the table. The product never imports any of this.
"""
