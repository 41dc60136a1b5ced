"""pandas as somebody writes it who knows it: categories, so that each distinct text is read once."""

import json
import sys

import numpy as np
import pandas as pd
from tickets import lowest, webster


def main(job, path, rules, seed):
    columns = pd.read_csv(f"{rules}/columns.tsv", sep="\t")
    codes = pd.read_csv(f"{rules}/codes.tsv", sep="\t", dtype=str, keep_default_na=False)
    needed = columns[(columns["kind"] != "text") | (columns["places"] == 1)]
    types = {name: "category" for name in needed["column"]} | {"Case Reference": str}
    data = pd.read_csv(
        path, usecols=list(needed["column"]), dtype=types, keep_default_na=False, engine="c"
    )
    counts = {}
    rejected = np.zeros(len(data), dtype=bool)
    for column, kind, places in needed.itertuples(index=False):
        for rule, found in faults(data[column], kind, places, codes[codes["column"] == column]):
            counts[column, rule] = int(found.sum())
            if places:
                rejected |= found
    show("rows", len(data))
    show("rejected", int(rejected.sum()))
    for (column, rule), count in counts.items():
        if count > 0:
            show("fault", column, rule, count)
    if job == "draw":
        draw(data[~rejected], codes, seed)


def faults(values, kind, places, codes):
    if kind == "text":
        yield "missing", (values == "").to_numpy()
        return
    texts = values.cat.categories
    if kind == "code":
        yield "unknown code", rows_of(values, ~texts.isin(codes["text"]) & (texts != ""))
    else:
        shaped = texts.str.fullmatch(r"\d\d/\d\d/\d{4}")
        read = pd.to_datetime(texts.where(shaped), format="%d/%m/%Y", errors="coerce")
        yield "bad date", rows_of(values, read.isna() & (texts != ""))
    if places:
        yield "missing", rows_of(values, texts == "")


def rows_of(values, texts):
    return np.asarray(texts, dtype=bool)[values.cat.codes.to_numpy()]


def draw(data, codes, seed):
    outcomes = codes[codes["column"] == "Outcome"].set_index("text")
    severity = outcomes["severity"].astype(int)
    groups = codes[codes["column"] == "Complainant Ethnicity"].set_index("text")["group"]
    ethnicity = data["Complainant Ethnicity"].cat
    named = [groups.get(text, "Not stated") for text in ethnicity.categories]
    order = sorted(set(named))
    place = np.array([order.index(name) for name in named])[ethnicity.codes.to_numpy()]
    ranks = np.array([severity.get(text, -1) for text in data["Outcome"].cat.categories])
    case, references = pd.factorize(data["Case Reference"])
    worst = np.full(len(references), -1)
    np.maximum.at(worst, case, ranks[data["Outcome"].cat.codes.to_numpy()])
    first, last = np.full(len(references), len(order)), np.full(len(references), -1)
    np.minimum.at(first, case, place)
    np.maximum.at(last, case, place)
    names = dict(zip(severity, outcomes["code"]))
    group = np.where(first == last, first, len(order))
    strata = pd.Series(references.to_numpy()).groupby([worst, group]).groups
    by_name = {
        f"{names[rank]}|{[*order, 'Multiple'][group]}": references[places]
        for (rank, group), places in strata.items()
    }
    shares = webster({name: len(cases) for name, cases in by_name.items()}, 200)
    for name, cases in by_name.items():
        show("cell", name, len(cases))
        for reference in lowest(seed, cases, shares[name]):
            show("sample", name, reference)


def show(*cells):
    print(*cells, sep="\t")


if sys.argv[1] == "about":
    print(json.dumps({"tool": "pandas", "version": pd.__version__}))
else:
    main(*sys.argv[1:])
