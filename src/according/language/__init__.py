"""Language: the parser and the other local models and tables, by name, offline."""
