"""Standard input: a script of Spark SQL. Standard output: its statements as sqlglot writes them for DuckDB, as JSON."""

import json
import re
import sys

import sqlglot

# sqlglot knows the backslash of Spark's literals, and not that \u and four digits are a character.
script = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found.group(1), 16)), sys.stdin.read())
statements = [each.sql(dialect="duckdb") for each in sqlglot.parse(script, read="spark") if each]
json.dump(statements, sys.stdout)
