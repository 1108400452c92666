"""Reads a finished PDF: what is drawn, then lines, rules, tables, charts, paragraphs, and the parts of a report."""
