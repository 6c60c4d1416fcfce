//! The units of published figures and how people write them; numbers are formatted in `wording`.

use crate::Misspelt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{fmt, str::FromStr};

/// A unit of the list below.
#[derive(Clone, Copy)]
pub struct Unit(&'static Entry);

/// One unit: its word in tables, its class, and how people write it.
#[derive(Debug)]
struct Entry {
    key: &'static str,
    class: &'static str,
    zh: &'static str,
    en_one: &'static str,
    en_many: &'static str,
}

const fn entry(
    key: &'static str,
    class: &'static str,
    zh: &'static str,
    en_one: &'static str,
    en_many: &'static str,
) -> Entry {
    Entry {
        key,
        class,
        zh,
        en_one,
        en_many,
    }
}

static UNITS: &[Entry] = &[
    entry("percent", "percent", "%", "%", "%"),
    entry("percent_change", "percent", "%", "%", "%"),
    entry(
        "percentage_point",
        "percentage_point",
        "个百分点",
        "percentage point",
        "percentage points",
    ),
    entry("per_100", "rate", "/百人", "per 100", "per 100"),
    entry("per_1000", "rate", "/千人", "per 1,000", "per 1,000"),
    entry("per_10000", "rate", "/万人", "per 10,000", "per 10,000"),
    entry(
        "per_100000",
        "rate",
        "/10\u{a0}万",
        "per 100,000",
        "per 100,000",
    ),
    entry(
        "per_million",
        "rate",
        "/100\u{a0}万",
        "per million",
        "per million",
    ),
    entry(
        "visit_per_person",
        "rate",
        "次/人",
        "visit per person",
        "visits per person",
    ),
    entry("person", "person", "人", "person", "people"),
    entry(
        "person_time",
        "visit",
        "人次",
        "person-time",
        "person-times",
    ),
    entry(
        "person_time_per_day",
        "visit",
        "人次/日",
        "person-time a day",
        "person-times a day",
    ),
    entry("visit", "visit", "人次", "visit", "visits"),
    entry("case", "count", "例", "case", "cases"),
    entry("household", "count", "户", "household", "households"),
    entry("site", "count", "个", "site", "sites"),
    entry("item", "count", "项", "item", "items"),
    entry("times", "count", "次", "time", "times"),
    entry("event", "count", "次", "event", "events"),
    entry("session", "count", "场", "session", "sessions"),
    entry("issue", "count", "期", "issue", "issues"),
    entry("category", "count", "类", "category", "categories"),
    entry("discipline", "count", "个", "discipline", "disciplines"),
    entry("project", "count", "个", "project", "projects"),
    entry("bed", "count", "张", "bed", "beds"),
    entry("bed_day", "count", "床日", "bed-day", "bed-days"),
    entry("device", "count", "台", "device", "devices"),
    entry("piece", "count", "只", "piece", "pieces"),
    entry("copy", "count", "份", "copy", "copies"),
    entry("record", "count", "份", "record", "records"),
    entry("vehicle", "count", "辆", "vehicle", "vehicles"),
    entry("room", "count", "间", "room", "rooms"),
    entry("team", "count", "支", "team", "teams"),
    entry("post", "count", "个", "post", "posts"),
    entry("contest", "count", "项", "contest", "contests"),
    entry("award", "count", "个", "award", "awards"),
    entry("place", "count", "名", "place", "places"),
    entry("operation", "count", "台", "operation", "operations"),
    entry(
        "test_per_day",
        "count",
        "份/日",
        "test a day",
        "tests a day",
    ),
    entry("count", "count", "个", "item", "items"),
    entry("yuan", "money", "元", "yuan", "yuan"),
    entry("m2", "area", "平方米", "m²", "m²"),
    entry("kg", "mass", "公斤", "kg", "kg"),
    entry("dose", "count", "剂次", "dose", "doses"),
    entry("year", "time", "年", "year", "years"),
    entry("year_of_age", "time", "岁", "year", "years"),
    entry("week", "time", "周", "week", "weeks"),
    entry("hour", "time", "小时", "hour", "hours"),
    entry("day", "time", "天", "day", "days"),
    entry("month", "time", "月", "month", "months"),
    entry("minute", "time", "分钟", "minute", "minutes"),
    entry("second", "time", "秒", "second", "seconds"),
    entry(
        "hour_per_day",
        "time",
        "小时/日",
        "hour a day",
        "hours a day",
    ),
    entry("rank", "rank", "位", "place", "place"),
    entry("usd", "money", "美元", "US dollar", "US dollars"),
    entry("gbp", "money", "英镑", "pound sterling", "pounds sterling"),
    entry("eur", "money", "欧元", "euro", "euros"),
    entry(
        "hkd",
        "money",
        "港元",
        "Hong Kong dollar",
        "Hong Kong dollars",
    ),
    entry("mop", "money", "澳门元", "pataca", "patacas"),
    entry(
        "twd",
        "money",
        "新台币元",
        "New Taiwan dollar",
        "New Taiwan dollars",
    ),
    entry(
        "sgd",
        "money",
        "新加坡元",
        "Singapore dollar",
        "Singapore dollars",
    ),
    entry(
        "aud",
        "money",
        "澳元",
        "Australian dollar",
        "Australian dollars",
    ),
    entry(
        "nzd",
        "money",
        "新西兰元",
        "New Zealand dollar",
        "New Zealand dollars",
    ),
    entry(
        "cad",
        "money",
        "加元",
        "Canadian dollar",
        "Canadian dollars",
    ),
    entry("zar", "money", "南非兰特", "rand", "rand"),
    entry("inr", "money", "卢比", "rupee", "rupees"),
    entry(
        "php",
        "money",
        "菲律宾比索",
        "Philippine peso",
        "Philippine pesos",
    ),
    entry(
        "kes",
        "money",
        "肯尼亚先令",
        "Kenyan shilling",
        "Kenyan shillings",
    ),
    entry("ghs", "money", "加纳塞地", "cedi", "cedis"),
    entry("ngn", "money", "尼日利亚奈拉", "naira", "naira"),
    entry(
        "ugx",
        "money",
        "乌干达先令",
        "Ugandan shilling",
        "Ugandan shillings",
    ),
    entry(
        "tzs",
        "money",
        "坦桑尼亚先令",
        "Tanzanian shilling",
        "Tanzanian shillings",
    ),
    entry("etb", "money", "埃塞俄比亚比尔", "birr", "birr"),
    entry(
        "zmw",
        "money",
        "赞比亚克瓦查",
        "Zambian kwacha",
        "Zambian kwacha",
    ),
    entry(
        "mwk",
        "money",
        "马拉维克瓦查",
        "Malawian kwacha",
        "Malawian kwacha",
    ),
    entry(
        "rwf",
        "money",
        "卢旺达法郎",
        "Rwandan franc",
        "Rwandan francs",
    ),
    entry(
        "pkr",
        "money",
        "巴基斯坦卢比",
        "Pakistani rupee",
        "Pakistani rupees",
    ),
    entry("bdt", "money", "孟加拉塔卡", "taka", "taka"),
    entry(
        "lkr",
        "money",
        "斯里兰卡卢比",
        "Sri Lankan rupee",
        "Sri Lankan rupees",
    ),
    entry(
        "npr",
        "money",
        "尼泊尔卢比",
        "Nepalese rupee",
        "Nepalese rupees",
    ),
    entry("myr", "money", "马来西亚林吉特", "ringgit", "ringgit"),
    entry("thb", "money", "泰铢", "baht", "baht"),
    entry("idr", "money", "印尼盾", "rupiah", "rupiah"),
    entry("jpy", "money", "日元", "yen", "yen"),
    entry("km2", "area", "平方公里", "km²", "km²"),
    entry("hectare", "area", "公顷", "hectare", "hectares"),
    entry(
        "square_mile",
        "area",
        "平方英里",
        "square mile",
        "square miles",
    ),
    entry(
        "square_foot",
        "area",
        "平方英尺",
        "square foot",
        "square feet",
    ),
    entry("acre", "area", "英亩", "acre", "acres"),
    entry("mu", "area", "亩", "mu", "mu"),
    entry("tonne", "mass", "吨", "tonne", "tonnes"),
    entry("litre", "count", "升", "litre", "litres"),
    entry("ml", "count", "毫升", "ml", "ml"),
    entry("km", "count", "公里", "km", "km"),
    entry("m", "count", "米", "m", "m"),
    entry("test", "count", "人份", "test", "tests"),
    entry("person_day", "count", "人日", "person-day", "person-days"),
    entry("pair", "count", "对", "pair", "pairs"),
    entry("batch", "count", "批", "batch", "batches"),
    entry("class_hour", "count", "学时", "class hour", "class hours"),
    entry("unit", "count", "单位", "unit", "units"),
    entry("point", "count", "分", "point", "points"),
    entry("place_gained", "count", "位", "place", "places"),
    entry("fold", "rate", "倍", "times", "times"),
    entry("ratio", "rate", "", "", ""),
    entry("index", "count", "", "", ""),
];

impl Unit {
    /// The word in tables and snapshots.
    pub fn key(self) -> &'static str {
        self.0.key
    }

    /// person, visit, percent, percentage_point, rate, money, count, area, time, mass or rank.
    pub fn class(self) -> &'static str {
        self.0.class
    }

    /// The Chinese unit as written after a number.
    pub fn zh(self) -> &'static str {
        self.0.zh
    }

    /// The English unit as written after `value`.
    pub fn en(self, value: f64) -> &'static str {
        if value.abs() == 1.0 {
            self.0.en_one
        } else {
            self.0.en_many
        }
    }

    /// Whether a value is a percentage of something, and so cannot exceed 100.
    pub fn is_percent(self) -> bool {
        self.0.key == "percent"
    }

    /// Whether its values are whole things, so that a number written in full is not rounded.
    pub fn counts_whole(self) -> bool {
        matches!(self.0.class, "person" | "visit" | "count" | "rank")
            && !matches!(self.0.key, "litre" | "ml" | "km" | "m" | "point")
    }

    /// Whether large values are written with 万 in Chinese.
    pub fn takes_wan(self) -> bool {
        matches!(
            self.0.class,
            "person" | "visit" | "money" | "count" | "area"
        )
    }

    /// Its place in the list of units.
    #[cfg(feature = "tables")]
    pub(crate) fn place(self) -> u8 {
        let place = UNITS.iter().position(|unit| std::ptr::eq(unit, self.0));
        place
            .and_then(|at| u8::try_from(at).ok())
            .unwrap_or(u8::MAX)
    }

    /// The unit at a place of the list.
    #[cfg(feature = "tables")]
    pub(crate) fn at(place: u8) -> Option<Self> {
        UNITS.get(usize::from(place)).map(Self)
    }

    /// Every unit.
    pub fn all() -> impl Iterator<Item = Self> {
        UNITS.iter().map(Self)
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.0.key == other.0.key
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.key)
    }
}

impl FromStr for Unit {
    type Err = Misspelt;

    fn from_str(text: &str) -> Result<Self, Misspelt> {
        UNITS
            .iter()
            .find(|u| u.key == text)
            .map(Self)
            .ok_or_else(|| {
                let known = UNITS.iter().map(|u| u.key).collect();
                Misspelt::Unit {
                    text: text.to_owned(),
                    known,
                }
            })
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.key)
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

#[cfg(feature = "tables")]
impl schemars::JsonSchema for Unit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Unit".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let keys: Vec<_> = Self::all().map(Self::key).collect();
        schemars::json_schema!({ "type": "string", "enum": keys })
    }
}
