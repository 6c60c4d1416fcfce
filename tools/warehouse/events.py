"""Simulated events of a warehouse: one row for each family-doctor signing and each follow-up visit, and the residents by area and year.

Deterministic: every number follows from the row's own. Nothing here is about real people or places.
"""

import csv
from pathlib import Path

YEARS = [2022, 2023, 2024]
CITIES = ["449100", "449200"]
COUNTIES = [f"{city[:4]}{county:02}" for city in CITIES for county in range(1, 13)]


def write_events(db, folder: Path, signings: int, visits: int) -> None:
    """Writes signings.parquet, visits.parquet and residents.parquet with DuckDB."""
    folder.mkdir(parents=True, exist_ok=True)
    counties = ", ".join(f"'{code}'" for code in COUNTIES)
    db.execute(f"CREATE OR REPLACE TEMP TABLE county AS SELECT unnest([{counties}]) AS area")
    db.execute("CREATE OR REPLACE TEMP TABLE place AS SELECT area, row_number() OVER (ORDER BY area) - 1 AS n FROM county")
    # The last county is a small one: few sign there, so that something must be withheld.
    db.execute(
        f"""
        COPY (
            SELECT i AS resident_id, area, DATE '2022-01-01' + CAST(i * 48271 % 1095 AS INTEGER) AS signed_on,
                   CASE WHEN i % 17 = 0 THEN DATE '2022-01-01' + CAST(i * 48271 % 1095 + 400 AS INTEGER) END AS ended_on
            FROM range({signings}) AS t(i)
            JOIN place ON n = CASE WHEN i % 60000 = 7 THEN {len(COUNTIES) - 1} ELSE i * 7919 % {len(COUNTIES) - 1} END
        ) TO '{folder}/signings.parquet' (FORMAT parquet)
        """
    )
    db.execute(
        f"""
        COPY (
            SELECT i * 40692 % 299993 AS resident_id, area, CASE WHEN i % 3 = 0 THEN 'diabetes' ELSE 'hypertension' END AS condition,
                   DATE '2022-01-01' + CAST(i * 16807 % 1095 AS INTEGER) AS visited_on
            FROM range({visits}) AS t(i)
            JOIN place ON n = (i * 40692 % 299993) % {len(COUNTIES)}
        ) TO '{folder}/visits.parquet' (FORMAT parquet)
        """
    )
    years = ", ".join(str(year) for year in YEARS)
    db.execute(
        f"""
        COPY (SELECT area, year, 60000 + n * 1371 + (year - 2022) * 113 AS population
              FROM place, (SELECT unnest([{years}]) AS year)) TO '{folder}/residents.parquet' (FORMAT parquet)
        """
    )


SITE = """title = { zh = "模拟数据", en = "Simulated data" }
tagline = { zh = "这里的数字全是模拟的。", en = "Every figure here is simulated." }
as_of = "2025-01"
url = "https://example.org/simulated/"
contact = "https://example.org/simulated/"
data_licence = "CC0-1.0"
themes = []
home_area = "440000"
"""


def write_tables(data: Path) -> None:
    """Writes every table of a data folder but the observations."""
    data.mkdir(parents=True, exist_ok=True)
    (data / "site.toml").write_text(SITE, encoding="utf-8")
    plain = ["", "模拟的数字", "Simulated figures"] + [""] * 13
    tables = {
        "areas": [["id", "zh", "en", "level", "parent", "kind", "note_zh", "note_en"],
                  ["440000", "模拟省", "Simulated province", "province", "", "place", "", ""]]
        + [[c, f"模拟市{c}", f"Simulated city {c}", "city", "440000", "place", "", ""] for c in CITIES]
        + [[c, f"模拟县{c}", f"Simulated county {c}", "county", f"{c[:4]}00", "place", "", ""] for c in COUNTIES],
        "domains": [["id", "zh", "en", "order"], ["family_doctor", "家庭医生", "Family doctors", "1"],
                    ["chronic_disease", "慢性病", "Chronic disease", "2"]],
        "indicators": [["id", "zh", "en", "domain", "unit", "measure", "polarity", "theme", "plain_zh", "plain_en", "why_zh",
                        "why_en", "act_zh", "act_en", "numerator_zh", "numerator_en", "denominator_zh", "denominator_en",
                        "standard_zh", "standard_en", "edition", "caveat_zh", "caveat_en"]]
        + [[i, zh, en, domain, unit, measure, "higher_better", *plain] for i, zh, en, domain, unit, measure in [
            ("fd_contracted_persons", "签约人数", "People signed with a family doctor", "family_doctor", "person", "stock"),
            ("fd_contract_rate_resident", "签约率", "Share of residents signed", "family_doctor", "percent", "rate"),
            ("htn_followed_up", "高血压随访人数", "People with hypertension followed up", "chronic_disease", "person", "flow"),
            ("htn_four_visits_rate", "高血压四次随访率", "Share with four visits or more", "chronic_disease", "percent", "rate"),
        ]],
        "sources": [["id", "kind", "title", "title_en", "publisher", "publisher_en", "published", "url", "grade", "area",
                     "period", "complete", "note_zh", "note_en"],
                    ["simulated_warehouse", "statistics", "模拟业务库", "Simulated warehouse", "(模拟)", "(simulated)", "", "",
                     "official", "440000", "2022/2024", "yes", "数字全是模拟的", "Every figure is simulated"]],
        "releases": [["id", "date", "zh", "en"], ["simulated-1", "2025-01-01", "模拟发布", "Simulated release"]],
    }
    for name, rows in tables.items():
        with open(data / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
