"""The commands of the command line, one file each: `add_to(parsers)` says its options, `run(args)` does it."""
