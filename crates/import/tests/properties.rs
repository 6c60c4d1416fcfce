//! No bytes make an importer panic, and what is read is finite and has a place.

use kanjian_import::{Format, Mapping, read};
use proptest::prelude::*;

const FORMATS: [Format; 7] = [
    Format::Csv,
    Format::Xlsx,
    Format::Dhis2,
    Format::SdmxCsv,
    Format::JsonStat,
    Format::Fingertips,
    Format::Owid,
];

const SEEDS: [&str; 6] = [
    "日期,东湖区,西山县,合计（例）\n2021/03/01,4,,4\n2021/03/02,0,3,3\n",
    r#"{"dataValues":[{"dataElement":"e","period":"202103","orgUnit":"o","value":"3"}]}"#,
    r#"{"headers":[{"name":"dx"},{"name":"pe"},{"name":"value"}],"rows":[["d1","2020Q3","74.7"]]}"#,
    r#"{"class":"dataset","id":["t"],"size":[1],"role":{"time":["t"]},"dimension":{"t":{"category":{"index":["2019"]}}},"value":[1]}"#,
    "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE\nF,CN,2019-Q2,1.5\n",
    "Indicator ID,Area Code,Time period,Value\n1,E1,2019/20,17.5\n",
];

fn holds(bytes: &[u8]) {
    for format in FORMATS {
        match read(format, bytes, "table", Some(bytes), &Mapping::default()) {
            Ok(reading) => {
                for row in reading.rows {
                    assert!(row.value.is_none_or(f64::is_finite), "{row:?}");
                    assert!(
                        !row.place.is_empty() && !row.as_written.is_empty(),
                        "{row:?}"
                    );
                    assert_ne!(row.as_written.trim(), "");
                }
            }
            Err(error) => assert!(!error.place.is_empty() && !error.todo.is_empty()),
        }
    }
    if let Err(error) = Mapping::read(bytes) {
        assert!(!error.place.is_empty());
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        holds(&bytes);
    }

    #[test]
    fn any_table(text in "([0-9年月/.,;\"%<甲区\\-eE\t*XQ]{0,12}[,\n]){0,30}") {
        holds(text.as_bytes());
    }

    #[test]
    fn seeds_with_a_part_replaced(seed in 0..SEEDS.len(), at in 0.0..1.0_f64, cut in 0..6_usize, put in "[0-9a-z{}\\[\\],:\"\n年é-]{0,6}") {
        let mut bytes = SEEDS[seed].as_bytes().to_vec();
        let from = (at * bytes.len() as f64) as usize;
        let to = (from + cut).min(bytes.len());
        bytes.splice(from..to, put.bytes());
        holds(&bytes);
    }
}
