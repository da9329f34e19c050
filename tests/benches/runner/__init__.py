"""The parts of the benchmark: programs (tools), sites, measuring, plenary's own cases, and the table."""
