//! The faults in Chinese, by code; their English words are written where they are found.

/// What is wrong and what to do, in Chinese; every code of the tables has an entry.
pub(super) const CHINESE: &[(&str, &str, &str)] = &[
    (
        "bad-id",
        "这个编号不能用在网址里",
        "只用英文字母、数字、- 和 _，不超过 100 个字符",
    ),
    (
        "bad-site",
        "站点设置有误",
        "按 kanjian init 写出的 site.toml 改正",
    ),
    (
        "bad-value",
        "内容不合要求",
        "改成表中允许的写法；数值只写数字，时期写成 2020、2020-10 等",
    ),
    (
        "bounds",
        "数值、下限、上限和比较词互相矛盾",
        "让四者说同一件事",
    ),
    (
        "bad-parquet",
        "这个 Parquet 文件读不了",
        "重新写出：列用文本、数值或日期，压缩用 snappy、zstd、gzip、lz4 或不压缩",
    ),
    (
        "bad-partition",
        "分区文件夹的名字有误",
        "按年份（year=2020）、省份（province=44）或观测表的列分区",
    ),
    ("cycle", "上级关系绕成了圈", "改正其中一个的上级"),
    ("duplicate-column", "表头里有重复的列", "只留一列"),
    (
        "duplicate-id",
        "编号重复，内容却不同",
        "另给一个编号，或让两处一致",
    ),
    (
        "duplicate-row",
        "这一行与前面某行完全相同",
        "删去一行；同一数字的第二处引文应有自己的引文或位置",
    ),
    ("empty-cell", "单元格是空的", "填上内容"),
    ("missing-column", "缺少这一列", "在表头里补上"),
    ("missing-header", "文件没有表头", "第一行写上表头"),
    (
        "missing-table",
        "缺少这个文件",
        "补上；kanjian init 会写出一套空表",
    ),
    (
        "no-release",
        "还没有任何发布批次",
        "在 releases.csv 里加一行",
    ),
    (
        "no-value",
        "既没有数值，也没有说明为什么没有",
        "填数值，或在 absent 列写明原因；没有数值不能写 0",
    ),
    (
        "not-in-quote",
        "引文里找不到这个写法",
        "两者都从原文逐字复制",
    ),
    ("not-utf8", "这一行不是 UTF-8 编码", "用“CSV UTF-8”格式另存"),
    (
        "more-errors",
        "还有更多错误没有列出",
        "先改正已列出的；它们常常出于同一个原因",
    ),
    (
        "other-unit",
        "单位与指标的单位不同",
        "改正单位，或改用以它为单位的指标",
    ),
    (
        "other-partition",
        "这一行与它所在的分区文件夹不符",
        "重新写出这个文件，或把这一行移到它所属的文件夹",
    ),
    ("nul", "这一行里有空字符（NUL）", "删去它；文件可能已损坏"),
    (
        "numerator-over-denominator",
        "分子大于分母",
        "核对原句，两者可能写反了",
    ),
    (
        "open-quote",
        "双引号没有配对",
        "补上另一半；文字里的双引号要写两次",
    ),
    (
        "percent-over-100",
        "比例超过 100%",
        "改正数值；如果是增减幅度，请改 measure 或 unit",
    ),
    ("too-large", "文件太大", "按文件拆开，每份来源一个表"),
    ("too-many-keys", "重点指标超过十二个", "最多保留十二个"),
    ("too-wide", "表头的列太多", "只保留规定的列"),
    (
        "unknown-area",
        "没有这个地区",
        "改正编号，或在 areas.csv 里加上",
    ),
    ("unknown-column", "没有这个列名", "改成规定的列名"),
    (
        "unknown-domain",
        "没有这个领域",
        "改正编号，或在 domains.csv 里加上",
    ),
    (
        "unknown-indicator",
        "没有这个指标",
        "改正编号，或在 indicators.csv 里加上",
    ),
    (
        "unknown-observation",
        "没有这条数据",
        "写 observations 里的编号，多个用空格分开",
    ),
    ("unknown-parent", "没有这个上级", "改正编号，或补上那一行"),
    ("unknown-part-of", "没有这条总数", "写总数那一行的编号"),
    (
        "unknown-place",
        "没有这条数据或来源，这条说明不起作用",
        "写数据或来源的编号",
    ),
    (
        "unknown-release",
        "没有这个发布批次",
        "改正编号，或在 releases.csv 里加上",
    ),
    (
        "unknown-source",
        "没有这个来源",
        "文件名要用来源的编号；或在 sources.csv 里加上",
    ),
    (
        "unknown-supersedes",
        "被替换的不是更早批次的数据",
        "写被替换那一行的编号；同一批次直接改正即可",
    ),
    (
        "unknown-setting",
        "没有叫这个名字的站点设置",
        "删去或改正名字；网站的基础路径在构建时给出，如 make build BASE=/county/",
    ),
    ("unknown-table", "没有叫这个名字的表", "核对文件名"),
    (
        "unknown-topic",
        "没有这个领域或指标",
        "改正；写错了就什么也不会隐去",
    ),
    (
        "unreadable",
        "文件读不出来",
        "给出表格所在的文件夹，并确认有读取权限",
    ),
    (
        "value-not-as-written",
        "数值与原文写法不符",
        "核对原句，改正其中写错的一个",
    ),
    (
        "value-and-absent",
        "有数值，却又写了没有数值的原因",
        "清空其中一格",
    ),
    (
        "wrong-width",
        "这一行的列数与表头不同",
        "数一数逗号；含逗号的文字要放在双引号里",
    ),
];
