//! What every command and argument says of itself in Chinese; how a page is set is in `help`.

/// The words of an argument: its id, what stands for its value, and what it does.
pub(super) type Words = (&'static str, &'static str, &'static str);

/// The page of one command.
pub(super) struct Page {
    pub(super) name: &'static str,
    /// What it does, in one line.
    pub(super) about: &'static str,
    /// What else there is to know.
    pub(super) more: &'static str,
    /// Its arguments: id, what stands for the value, and what it says.
    pub(super) args: &'static [Words],
}

/// The option that every command has.
pub(super) const LANG: Words = (
    "lang",
    "语言",
    "消息和用法用哪种语言。不写就看环境（LC_ALL、LC_MESSAGES、LANG；Windows 看系统的显示语言），都没有就用英文。\
     表格和 JSON 两种语言下一样（diff 的句子除外）；图的语言另定。",
);

/// Every page.
pub(super) const PAGES: &[Page] = &[
    Page {
        name: "kanjian",
        about: "把公布的卫生健康数字从表格变成核对过的网站数据。",
        more: "退出码：0 完成；1 输入有误（原因写在标准错误里）；2 命令写得不对。",
        args: &[],
    },
    Page {
        name: "build",
        about: "由表格生成每个发布批次的快照。",
        more: "数据多少都行：CSV、Parquet，或 observations/year=2020/province=44/ 这样的文件夹，只读一遍，次序不限，按省写出。",
        args: &[
            ("check", "", "不写出，只与已有的快照比较，不同就报错。"),
            (
                "url",
                "网址",
                "网站的公开网址，以斜杠结尾，代替 site.toml 里的。",
            ),
            ("data", "数据文件夹", "表格所在的文件夹。"),
            ("out", "快照文件夹", "快照的文件夹，整个替换。"),
        ],
    },
    Page {
        name: "check",
        about: "检查表格，逐条说出错在哪个文件、哪一行、哪一列，怎么改。",
        more: "数据多少都行；加 --audit 时全部读进内存。",
        args: &[
            ("data", "数据文件夹", "表格所在的文件夹。"),
            ("json", "", "每处错误写成一个 JSON，输出到标准输出。"),
            (
                "audit",
                "",
                "再用文件里的数互相核对，结果输出到标准输出；核对不符不算错误。",
            ),
        ],
    },
    Page {
        name: "extract",
        about: "读一份报告（txt 或 docx），写出待校对的数字草稿。",
        more: "",
        args: &[
            (
                "file",
                "报告",
                "UTF-8、UTF-16 或 GB18030 编码的 .txt，或 .docx。",
            ),
            (
                "format",
                "格式",
                "草稿的格式；html 是标出数字的原文。不写就看 -o 的文件名结尾，再不然是 csv。",
            ),
            ("html", "", "同 --format html。"),
            (
                "output",
                "文件",
                "写到这个文件（.csv、.json 或 .html），不输出到屏幕；这样的 CSV 用 Excel 打开中文不会乱。",
            ),
            ("force", "", "-o 的文件已有也覆盖。"),
        ],
    },
    Page {
        name: "import",
        about: "把电子表格或统计文件读成数据行。",
        more: "不写 --data，或加 --dry-run，就只把行打印出来。认不出的列和名称写进一个小 CSV 文件来问，填好以后留着，下次接着用。",
        args: &[
            ("from", "格式", "文件的格式。"),
            (
                "file",
                "文件",
                "要读的文件；owid 的 .metadata.json 放在它旁边。",
            ),
            ("data", "数据文件夹", "要加进去的表格所在的文件夹。"),
            ("source", "文件编号", "这份文件在 sources.csv 里的编号。"),
            ("release", "批次", "这些行属于哪个发布批次。"),
            (
                "release_date",
                "日期",
                "releases.csv 里还没有的新批次的日期，如 2026-11-20。",
            ),
            ("dry_run", "", "只打印要加的行，什么也不加。"),
            (
                "mapping",
                "映射文件",
                "映射文件；不写就用“数据文件夹/import/文件编号.csv”，或“文件名.mapping.csv”。",
            ),
        ],
    },
    Page {
        name: "accept",
        about: "把 extract 写出、校对过的草稿收进表格。",
        more: "indicator_map.csv 里没有的说法会写成 CSV 来问，各附第一个例子；填好用 --answers 交回来，答案会记住。\
               同一个说法在同一时期有几个不同的数，就按句子分别问；不收的填 -；增减的数与总数分开问。所有说法都有着落以前，什么也不写入。\
               已有的行不会重复加；同一处换了数，就在后一个批次里取代旧的。",
        args: &[
            ("draft", "草稿", "草稿的 CSV，表头同 extract --format csv。"),
            ("data", "数据文件夹", "表格所在的文件夹。"),
            ("source", "文件编号", "这份文件在 sources.csv 里的编号。"),
            ("release", "批次", "这些行属于哪个发布批次。"),
            (
                "release_date",
                "日期",
                "releases.csv 里还没有的新批次的日期，如 2026-11-20。",
            ),
            (
                "area",
                "地区",
                "这些数是哪个地区的；不写就用这份文件的地区。",
            ),
            (
                "ask",
                "文件",
                "把没见过的说法写到这个文件（Excel 能打开），不打印出来。",
            ),
            ("force", "", "--ask 的文件里已有答案或别的内容也覆盖。"),
            (
                "answers",
                "文件",
                "填好的问题：phrase,source,indicator；indicator 填 - 就不收。",
            ),
        ],
    },
    Page {
        name: "export",
        about: "把整个快照打印成一个 CSV，一处数字一行。",
        more: "电子表格会当成公式的文字，前面加一个撇号。",
        args: &[
            ("out", "快照文件夹", "快照的文件夹。"),
            ("release", "批次", "用哪个发布批次；不写就用最新的。"),
            ("excel", "", "给 Excel 用：开头加字节序标记。"),
        ],
    },
    Page {
        name: "diff",
        about: "说出两个快照之间新增、修订、撤回了什么。",
        more: "csv 和 json 里的句子不看环境，写 --lang zh 才是中文。",
        args: &[
            (
                "old",
                "旧快照",
                "较早的快照文件夹，或“快照文件夹/releases/批次”。",
            ),
            (
                "new",
                "新快照",
                "较晚的快照文件夹，或“快照文件夹/releases/批次”。",
            ),
            (
                "format",
                "格式",
                "怎么说：text 是条数和句子，csv 是表格，json 给程序用。",
            ),
            (
                "output",
                "文件",
                "写到这个文件，不输出到屏幕；这样的 CSV 用 Excel 打开中文不会乱。",
            ),
            ("force", "", "-o 的文件不是本命令写的也覆盖。"),
        ],
    },
    Page {
        name: "render",
        about: "把网站上的一张图存成 SVG 或 PNG。",
        more: "不写 --lang 时，地址里有 /en/ 的图是英文，其余是中文。",
        args: &[
            (
                "chart",
                "图",
                "图的地址：440306/fd_contracted_persons、area/440306/fd_contracted_persons、indicator/fd_contracted_persons，或整个网址。",
            ),
            (
                "output",
                "文件",
                "写到这个文件，以 .svg 或 .png 结尾；写 - 则输出 SVG。",
            ),
            ("theme", "颜色", "浅色 light 或深色 dark。"),
            (
                "kind",
                "图的种类",
                "数据能画成几种图时选一种：headline、bullet、trend、ranking、breakdown；不写就按地址，再不然用平常的那种。",
            ),
            ("width", "宽度", "图宽，320 到 1600 像素；图片再宽 32。"),
            ("scale", "倍数", "PNG 的像素是 SVG 的几倍，1 或 2。"),
            ("release", "批次", "用哪个发布批次；不写就用最新的。"),
            ("data", "快照文件夹", "快照的文件夹。"),
        ],
    },
    Page {
        name: "interval",
        about: "逐行算出置信区间：count,of（wilson）或 count,population（byar、exact、auto）。",
        more: "",
        args: &[
            (
                "method",
                "方法",
                "wilson 用于比例；byar 一律用 Byar 近似；exact 精确；auto 不到十例用精确法，十例起用 Byar 近似。",
            ),
            ("confidence", "水平", "置信水平，如 0.95 或 0.998。"),
            (
                "multiplier",
                "倍数",
                "数值和上下限乘以几：100 得百分比，1000 得千分比。",
            ),
            ("input", "文件", "CSV 文件；不写就读标准输入。"),
        ],
    },
    Page {
        name: "init",
        about: "写出一套有表头的空表和一个例子。",
        more: "",
        args: &[("dir", "文件夹", "新的或空的文件夹。")],
    },
];
