"""Runs the SQL that docs/warehouse.md shows, taken from that page, on simulated events; both engines must give the same snapshot.

run.py KANJIAN FOLDER [--signings N] [--visits N]: FOLDER is made anew.
"""

import argparse
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb
from pyspark.sql import SparkSession

import events

PAGE = Path(__file__).resolve().parents[2] / "docs" / "warehouse.md"


def blocks() -> dict[str, str]:
    """The code blocks of the page by their label: ```sql observations, ```sql duckdb, ```python spark."""
    found = re.findall(r"^```(?:sql|python) (\w+)\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    return dict(found)


def timed(what: str, run):
    began = time.monotonic()
    result = run()
    print(f"{what}\t{time.monotonic() - began:.1f} s", flush=True)
    return result


def kanjian(command: str, *arguments) -> str:
    done = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"kanjian {' '.join(map(str, arguments))}: {done.stderr}")
    return done.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kanjian")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--signings", type=int, default=600_000)
    parser.add_argument("--visits", type=int, default=2_000_000)
    given = parser.parse_args()
    shutil.rmtree(given.folder, ignore_errors=True)
    raw = given.folder / "events"
    code = blocks()
    db = duckdb.connect()
    timed("simulated events", lambda: events.write_events(db, raw, given.signings, given.visits))
    for name in ["duckdb", "spark"]:
        events.write_tables(given.folder / name)

    def with_duckdb():
        for table in ["signings", "visits", "residents"]:
            db.execute(f"CREATE VIEW {table} AS SELECT * FROM '{raw}/{table}.parquet'")
        db.execute("CREATE VIEW observations AS " + code["observations"])
        db.execute(code["duckdb"].replace("DATA", str(given.folder / "duckdb")))

    def with_spark():
        spark = SparkSession.builder.master("local[2]").appName("warehouse").config("spark.ui.enabled", "false").getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
        for table in ["signings", "visits", "residents"]:
            spark.read.parquet(f"{raw}/{table}.parquet").createOrReplaceTempView(table)
        spark.sql("CREATE OR REPLACE TEMP VIEW observations AS " + code["observations"])
        exec(code["spark"], {"spark": spark, "DATA": str(given.folder / "spark")})
        spark.stop()

    timed("DuckDB: SQL to Parquet", with_duckdb)
    timed("Spark, its start too: SQL to Parquet", with_spark)
    rows = {
        name: f"(SELECT * FROM read_parquet('{given.folder}/{name}/observations/**/*.parquet', hive_partitioning = true))"
        for name in ["duckdb", "spark"]
    }
    columns = "year, province, id, area, indicator, value, numerator, denominator, absent, as_written, quote"
    for one, other in [("duckdb", "spark"), ("spark", "duckdb")]:
        query = f"SELECT count(*) FROM (SELECT {columns} FROM {rows[one]} EXCEPT ALL SELECT {columns} FROM {rows[other]})"
        if (more := db.execute(query).fetchone()[0]) != 0:
            sys.exit(f"{more} rows of {one} are not among those of {other}")
    count, withheld = db.execute(f"SELECT count(*), count(absent) FROM {rows['duckdb']}").fetchone()
    if withheld == 0:
        sys.exit("nothing was withheld: the events should have small numbers")
    print(f"the same {count} observations from both, {withheld} of them withheld")
    sums = set()
    for name in ["duckdb", "spark"]:
        print(timed(f"kanjian check ({name})", lambda: kanjian(given.kanjian, "check", given.folder / name)))
        out = given.folder / f"{name}-snapshot"
        print(timed(f"kanjian build ({name})", lambda: kanjian(given.kanjian, "build", given.folder / name, out)))
        sums.add((out / "sha256sums.txt").read_text())
    if len(sums) != 1:
        sys.exit("the two snapshots differ")
    print("both snapshots are the same, byte for byte")


main()
