"""pandas as it is mostly written: everything as text, to_datetime with dayfirst, map and groupby."""

import json
import sys

import pandas as pd
from tickets import lowest, webster


def main(job, path, rules, seed):
    columns = pd.read_csv(f"{rules}/columns.tsv", sep="\t")
    codes = pd.read_csv(f"{rules}/codes.tsv", sep="\t", dtype=str, keep_default_na=False)
    data = pd.read_csv(path, dtype=str, keep_default_na=False)
    faults = {}
    rejected = pd.Series(False, index=data.index)
    for column, kind, places in columns.itertuples(index=False):
        blank = data[column] == ""
        if kind == "code":
            known = codes.loc[codes["column"] == column, "text"]
            faults[column, "unknown code"] = ~blank & ~data[column].isin(known)
        if kind == "date":
            read = pd.to_datetime(data[column], dayfirst=True, errors="coerce")
            faults[column, "bad date"] = ~blank & read.isna()
        if places:
            faults[column, "missing"] = blank
            for (of, _), found in faults.items():
                if of == column:
                    rejected |= found
    show("rows", len(data))
    show("rejected", int(rejected.sum()))
    for (column, rule), found in faults.items():
        if found.any():
            show("fault", column, rule, int(found.sum()))
    if job == "draw":
        draw(data[~rejected], codes, seed)


def draw(data, codes, seed):
    outcomes = codes[codes["column"] == "Outcome"].set_index("text")
    groups = codes[codes["column"] == "Complainant Ethnicity"].set_index("text")["group"]
    rows = pd.DataFrame(
        {
            "case": data["Case Reference"],
            "severity": data["Outcome"].map(outcomes["severity"].astype(int)),
            "group": data["Complainant Ethnicity"].map(groups).fillna("Not stated"),
        }
    )
    by_case = rows.groupby("case").agg(
        severity=("severity", "max"), group=("group", "first"), groups=("group", "nunique")
    )
    names = dict(zip(outcomes["severity"].astype(int), outcomes["code"]))
    by_case["outcome"] = by_case["severity"].map(names)
    by_case.loc[by_case["groups"] > 1, "group"] = "Multiple"
    strata = {
        f"{outcome}|{group}": cases.index
        for (outcome, group), cases in by_case.groupby(["outcome", "group"])
    }
    shares = webster({name: len(cases) for name, cases in strata.items()}, 200)
    for name, cases in strata.items():
        show("cell", name, len(cases))
        for reference in lowest(seed, cases, shares[name]):
            show("sample", name, reference)


def show(*cells):
    print(*cells, sep="\t")


if sys.argv[1] == "about":
    print(json.dumps({"tool": "pandas", "version": pd.__version__}))
else:
    main(*sys.argv[1:])
