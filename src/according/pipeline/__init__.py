"""Pipeline: puts the stages in order, and is alone in knowing them all."""
