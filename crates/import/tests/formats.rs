//! Every format on small files written for it: counts, values, places, and messages for bad input.

use kanjian_import::{Format, ImportError, Mapping, Place, Reading, mapping_to_csv, read};

fn reading(format: Format, text: &str) -> Reading {
    read(format, text.as_bytes(), "table", None, &Mapping::default()).unwrap()
}

fn error(format: Format, bytes: &[u8]) -> ImportError {
    read(format, bytes, "table", None, &Mapping::default()).unwrap_err()
}

fn period(reading: &Reading, row: usize) -> &str {
    reading.rows[row].period.as_ref().unwrap().as_str()
}

#[test]
fn wide_by_area_keeps_empty_cells_missing() {
    let r = reading(
        Format::Csv,
        "日期,东湖区,西山县,合计（例）\n2021/03/01,4,,4\n2021/03/02,0,3,3\n",
    );
    assert_eq!((r.rows.len(), r.empty), (5, 1));
    assert_eq!(r.rows[2].area, "东湖区");
    assert_eq!(r.rows[2].value, Some(0.0));
    assert_eq!(period(&r, 0), "2021-03-01");
    assert_eq!(
        (r.rows[1].area.as_str(), r.rows[1].unit.as_str()),
        ("合计", "case")
    );
    assert_eq!(r.rows[1].place, "2:4");
}

#[test]
fn wide_by_year_and_by_indicator() {
    let r = reading(
        Format::Csv,
        "地区;2020;2021\n东湖区;81.2%;83%\n西山县;70%;…\n",
    );
    assert_eq!((r.rows.len(), r.empty), (3, 1));
    assert_eq!(
        (period(&r, 1), r.rows[1].value, r.rows[1].unit.as_str()),
        ("2021", Some(83.0), "percent")
    );
    let r = reading(
        Format::Csv,
        "年份\t地区\t签约人数（人）\t管理率（%）\n2020\t东湖区\t12,345\t81.2\n",
    );
    assert_eq!(r.rows.len(), 2);
    assert_eq!(
        (r.rows[0].subject.as_str(), r.rows[0].unit.as_str()),
        ("签约人数", "person")
    );
    assert_eq!(
        (r.rows[1].subject.as_str(), r.rows[1].value),
        ("管理率", Some(81.2))
    );
}

#[test]
fn long_with_limits() {
    let r = reading(
        Format::Csv,
        "year,area,indicator,value,lower,upper,unit\n2020,x001,smoking,20.1,19,21.4,%\n",
    );
    let row = &r.rows[0];
    assert_eq!(
        (row.low, row.high, row.unit.as_str()),
        (Some(19.0), Some(21.4), "percent")
    );
}

#[test]
fn columns_that_cannot_be_told_are_asked_once() {
    let text = "年份,地区,甲,值\n2020,东湖区,男,5\n";
    let r = reading(Format::Csv, text);
    assert!(r.rows.is_empty());
    assert_eq!(r.questions[0].column, "甲");
    let asked = mapping_to_csv(None, &r.questions).unwrap();
    assert_eq!(asked, "column,meaning,value\n甲,,\n");
    let mapping = Mapping::read(asked.replace("甲,,", "甲,breakdown,").as_bytes()).unwrap();
    let r = read(Format::Csv, text.as_bytes(), "t", None, &mapping).unwrap();
    assert_eq!(r.rows[0].breakdown, "甲=男");
}

#[test]
fn dhis2_keeps_option_combinations_apart() {
    let one = |combo: &str, value: &str| {
        format!(
            r#"{{"dataElement":"e","period":"202103","orgUnit":"o","categoryOptionCombo":"{combo}","value":"{value}"}}"#
        )
    };
    let r = reading(
        Format::Dhis2,
        &format!(
            "{{\"dataValues\":[{},{},{}]}}",
            one("a", "3"),
            one("b", "3"),
            one("c", "")
        ),
    );
    assert_eq!((r.rows.len(), r.empty), (2, 1));
    assert_ne!(r.rows[0].breakdown, r.rows[1].breakdown);
    assert_eq!(period(&r, 0), "2021-03");
    let r = reading(
        Format::Dhis2,
        r#"{"headers":[{"name":"dx"},{"name":"pe"},{"name":"value"}],"metaData":{"ou":["o1"],"items":{"d1":{"name":"Coverage"},"o1":{"name":"North"}}},"rows":[["d1","2020Q3","74.7"]]}"#,
    );
    assert_eq!(
        (r.rows[0].subject.as_str(), r.rows[0].area_name.as_str()),
        ("Coverage", "North")
    );
    assert_eq!(period(&r, 0), "2020-07/2020-09");
}

#[test]
fn json_stat_counts_cells_in_row_major_order() {
    let text = r#"{"version":"2.0","class":"dataset","id":["geo","t","kind"],"size":[2,2,2],"role":{"time":["t"],"geo":["geo"]},
        "dimension":{"geo":{"category":{"index":{"b":1,"a":0},"label":{"a":"A","b":"B"}}},"t":{"category":{"index":["2019","2020"]}},
        "kind":{"label":"kind","category":{"index":["n","p"],"label":{"n":"number","p":"per cent"}}}},"value":[1,2,3,4,5,6,null,8]}"#;
    let r = reading(Format::JsonStat, text);
    assert_eq!((r.rows.len(), r.empty), (7, 1));
    let last = &r.rows[6];
    assert_eq!(
        (last.area.as_str(), last.value, last.unit.as_str()),
        ("b", Some(8.0), "percent")
    );
    assert_eq!(period(&r, 2), "2020");
}

#[test]
fn named_columns() {
    let r = reading(
        Format::SdmxCsv,
        "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,NOTE\nF,CN,X: Some rate,2019-Q2,1.5,\"a,b\"\nF,CN,X: Some rate,2019-Q3,,\n",
    );
    assert_eq!((r.rows.len(), r.empty), (1, 1));
    assert_eq!(
        (r.rows[0].indicator.as_str(), r.rows[0].subject.as_str()),
        ("X", "Some rate")
    );
    let r = reading(
        Format::Fingertips,
        "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator\n1,Rate,E1,Here,Male,<75 yrs,2019/20,17.5,16.5,18.5,40,230\n",
    );
    let row = &r.rows[0];
    assert_eq!(
        (row.low, row.high, row.numerator, row.denominator),
        (Some(16.5), Some(18.5), Some(40.0), Some(230.0))
    );
    assert_eq!(
        (period(&r, 0), row.breakdown.as_str()),
        ("2019-04/2020-03", "sex=Male;age=<75 yrs")
    );
    let metadata = br#"{"columns":{"Births":{"unit":"%","citationShort":"Somebody (2020)"}}}"#;
    let text = "Entity,Code,Year,Births\nHere,HER,2020,5.5\nThere,,,\n";
    let r = read(
        Format::Owid,
        text.as_bytes(),
        "t",
        Some(metadata),
        &Mapping::default(),
    )
    .unwrap();
    assert_eq!(
        (r.rows.len(), r.empty, r.rows[0].unit.as_str()),
        (1, 1, "percent")
    );
    assert_eq!(r.notes[0].en, "Births: Somebody (2020)");
}

#[test]
fn bad_text_is_said_with_its_place() {
    let head = "year,area,value\n2020,x001,";
    for (cell, place) in [
        ("NaN", "2:3"),
        ("1e308", "2:3"),
        ("inf", "2:3"),
        ("#DIV/0!", "2:3"),
    ] {
        assert_eq!(
            error(Format::Csv, format!("{head}{cell}\n").as_bytes())
                .place
                .words()
                .en,
            place,
            "{cell}"
        );
    }
    assert_eq!(error(Format::Csv, b"a,b\n1,\0\n").place, Place::Line(2));
    assert_eq!(
        error(Format::Csv, b"a,b\n1,\xFF\xFF\n").place,
        Place::Line(2)
    );
    assert_eq!(error(Format::Csv, b"").place, Place::File);
    let twice = br#"{"dataValues":[],"dataValues":[]}"#;
    assert!(error(Format::Dhis2, twice).what.en.contains("twice"));
    for nul in [r#"{"a":"b\u0000"}"#, r#"{"a\u0000":1}"#] {
        let refused = error(Format::JsonStat, nul.as_bytes());
        assert!(refused.what.en.contains("NUL") && refused.what.zh.contains("NUL"));
        assert!(matches!(refused.place, Place::Cell(1, _)));
    }
    let deep = "[".repeat(10_000);
    assert!(
        error(Format::JsonStat, deep.as_bytes())
            .what
            .en
            .contains("recursion")
    );
    assert_eq!(
        error(Format::Owid, b"Entity,Code,Year,V\nHere,H,2020\n").place,
        Place::Line(2)
    );
    assert_eq!(
        error(Format::Fingertips, b"a,b\n1,2\n").place,
        Place::Line(1)
    );
}
