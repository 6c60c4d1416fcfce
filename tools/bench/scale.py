"""How long `kanjian build` takes over simulated observations of a nation, and how much memory, beside DuckDB in the same run.

scale.py KANJIAN SIMULATE FOLDER [--counties N] [--forms FORM …]: FOLDER needs some ten gigabytes. The peer reads the same CSV file and
writes the same rows as JSON, once by area and once by indicator and province; it checks nothing and hashes nothing.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

PEER = """
import duckdb, sys
db = duckdb.connect()
db.execute("SET preserve_insertion_order = false")
rows = f"(SELECT *, substr(area, 1, 2) AS province FROM read_csv('{sys.argv[1]}', all_varchar = true))"
db.execute(f"CREATE TEMP TABLE rows AS SELECT * FROM {rows}")
for name, keys in [("area", "area"), ("indicator", "indicator, province")]:
    db.execute(f"COPY rows TO '{sys.argv[2]}/{name}' (FORMAT json, ARRAY true, PARTITION_BY ({keys}), WRITE_PARTITION_COLUMNS true)")
"""


def run(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes of a command."""
    began = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - began
    if status != 0:
        sys.exit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def size_mb(path: Path) -> float:
    return sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kanjian")
    parser.add_argument("simulate")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--counties", type=int, default=2844)
    parser.add_argument("--forms", nargs="+", default=["csv", "shuffled-csv", "parquet", "hive-csv", "hive-parquet"])
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    rows = given.counties * 1000
    print(f"{rows:,} simulated observations, {os.cpu_count()} processors\n")
    print("| what | in, MB | out, MB | wall, s | processor, s | peak memory, MB |\n|---|---|---|---|---|---|", flush=True)

    def measured(what: str, source: Path, out: Path, command: list[str]) -> float:
        os.sync()
        wall, cpu, peak = run(command)
        print(f"| {what} | {size_mb(source):.0f} | {size_mb(out):.0f} | {wall:.1f} | {cpu:.1f} | {peak:.0f} |", flush=True)
        return wall

    walls, sums = {}, set()
    data, out = given.folder / "data", given.folder / "out"
    for form in given.forms:
        shutil.rmtree(data, ignore_errors=True)
        run([given.simulate, "--as", form, "--counties", str(given.counties), str(data)])
        walls[form] = measured(f"kanjian build, {form}", data, out, [given.kanjian, "build", str(data), str(out)])
        sums.add((out / "sha256sums.txt").read_text())
        shutil.rmtree(out)
        if form == "csv":
            out.mkdir()
            csv = data / "observations" / "simulated.csv"
            walls["peer"] = measured("DuckDB, csv", data, out, [sys.executable, "-c", PEER, str(csv), str(out)])
            shutil.rmtree(out)
    if len(sums) != 1:
        sys.exit("the snapshots differ by the form of their rows")
    print()
    if len(given.forms) > 1:
        print("Every form gave the same snapshot.")
    if "peer" in walls:
        print(f"kanjian build over DuckDB, csv: {walls['csv'] / walls['peer']:.2f} of its time.")


main()
