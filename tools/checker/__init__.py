"""The rules of the source checker, one module for each family."""
