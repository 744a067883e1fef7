"""A fuzzer led by coverage makes up chapters and agendas' files. Not part of the test run, but for its seeds."""
