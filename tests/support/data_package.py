"""A Data Package as a program that knows only the published standard reads it: opens the zip, reads every table by its
description, checks each cell against its field, keys and references, and gives back what it found.

  data_package.py          reads {"zips": [base64, ...]} as JSON from stdin, writes one report for each to stdout
"""

import base64
import csv
import io
import json
import re
import sys
import zipfile
from datetime import date
from decimal import Decimal

csv.field_size_limit(10_000_000)


def year_month(text):
    year, month = re.fullmatch(r"(\d{4})-(\d{2})", text).groups()
    if not 1 <= int(month) <= 12:
        raise ValueError(text)
    return text


def number(text):
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?", text, re.I):
        raise ValueError(text)
    return Decimal(text)


CASTS = {
    "string": str,
    "number": number,
    "integer": lambda text: int(re.fullmatch(r"[+-]?\d+", text).group()),
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": lambda text: date(*map(int, re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text).groups())),
    "yearmonth": year_month,
}


def check_cell(field, text, missing):
    """The logical value of a cell; raises when it is not what the field says."""
    rules = field.get("constraints", {})
    if text in missing:
        if rules.get("required"):
            raise ValueError("missing")
        return None
    value = CASTS[field["type"]](text)
    if "pattern" in rules and not re.fullmatch(rules["pattern"], text):
        raise ValueError("pattern")
    if "enum" in rules and text not in rules["enum"]:
        raise ValueError("enum")
    if "categories" in field and text not in [one["value"] for one in field["categories"]]:
        raise ValueError("categories")
    if "minimum" in rules and value < rules["minimum"]:
        raise ValueError("minimum")
    return value


def read_table(archive, resource, problems):
    raw = archive.read(resource["path"])
    if len(raw) != resource["bytes"]:
        problems.append(f"{resource['name']}: bytes")
    dialect = resource["dialect"]
    text = raw.decode(resource["encoding"])
    lines = list(
        csv.reader(
            io.StringIO(text, newline=""),
            delimiter=dialect["delimiter"],
            quotechar=dialect["quoteChar"],
            doublequote=dialect["doubleQuote"],
            strict=True,
        )
    )
    if not text.endswith(dialect["lineTerminator"]):
        problems.append(f"{resource['name']}: end")
    fields = resource["schema"]["fields"]
    names = [field["name"] for field in fields]
    if lines[0] != names or len(set(names)) != len(names):
        problems.append(f"{resource['name']}: header")
    missing = resource["schema"]["missingValues"]
    rows, values = [], []
    for at, cells in enumerate(lines[1:], 2):
        if len(cells) != len(fields):
            problems.append(f"{resource['name']}:{at}: width")
            continue
        row = {}
        for field, cell in zip(fields, cells):
            try:
                row[field["name"]] = check_cell(field, cell, missing)
            except Exception as wrong:
                problems.append(f"{resource['name']}:{at}: {field['name']} {cell!r}: {wrong}")
        values.append(row)
        rows.append(dict(zip(names, cells)))
    for field in fields:
        if field.get("constraints", {}).get("unique"):
            check_unique(resource["name"], values, [field["name"]], problems)
    check_unique(resource["name"], values, resource["schema"]["primaryKey"], problems)
    return rows, values


def key_of(row, names):
    return tuple(row.get(name) for name in names)


def check_unique(table, rows, names, problems):
    seen = set()
    for row in rows:
        key = key_of(row, names)
        if None in key or key in seen:
            problems.append(f"{table}: {names} {key}")
        seen.add(key)


def check_references(resource, values, problems):
    for one in resource["schema"].get("foreignKeys", []):
        target = one["reference"].get("resource", resource["name"])
        known = {key_of(row, one["reference"]["fields"]) for row in values[target]}
        for row in values[resource["name"]]:
            key = key_of(row, one["fields"])
            if set(key) != {None} and key not in known:
                problems.append(f"{resource['name']}: {one['fields']} {key}")


def report(encoded):
    problems, tables, values = [], {}, {}
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(encoded))) as archive:
        if archive.testzip() is not None:
            problems.append("zip")
        package = json.loads(archive.read("datapackage.json").decode("utf-8"))
        for resource in package["resources"]:
            tables[resource["name"]], values[resource["name"]] = read_table(archive, resource, problems)
        for resource in package["resources"]:
            check_references(resource, values, problems)
        names = archive.namelist()
    return {"names": names, "package": package, "tables": tables, "problems": problems}


if __name__ == "__main__":
    json.dump([report(one) for one in json.load(sys.stdin)["zips"]], sys.stdout)
