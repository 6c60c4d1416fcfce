//! The site's own words in both languages; words of the data (numbers, periods, states) are in `model::wording`.

use kanjian_model::Lang;

/// Declares the list of words once, so that neither language can miss one.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident: $zh:literal / $en:literal;)+) => {
        /// Every word of the site in one language.
        #[derive(Debug)]
        pub struct Words {
            $($(#[$meta])* #[doc = $en] pub $name: &'static str,)+
        }

        static ZH: Words = Words { $($name: $zh,)+ };
        static EN: Words = Words { $($name: $en,)+ };
    };
}

words! {
    areas: "地区" / "Areas";
    indicators: "指标" / "Indicators";
    plans: "计划" / "Plans";
    data: "数据" / "Data";
    about: "说明" / "About";
    home: "首页" / "Home";
    skip: "跳到正文" / "Skip to content";
    menu: "主要栏目" / "Main";
    other_language: "English" / "中文";
    large_text: "大字" / "Large text";
    theme_auto: "自动" / "Auto";
    theme_light: "浅色" / "Light";
    theme_dark: "深色" / "Dark";
    theme: "配色" / "Theme";
    settings: "显示设置" / "Display settings";
    not_official: "本站不是官方网站。每个数都来自公开文件的原句，以原件为准。" / "This is not an official site. Every figure comes from a sentence in a public document; the original prevails.";
    report_error: "报告错误" / "Report an error";
    corrections: "更正记录" / "Corrections";
    no_corrections: "目前没有更正。" / "No corrections so far.";
    data_as_of: "数据截至" / "Data as of";
    release: "版本" / "Release";
    releases: "发布记录" / "Releases";
    licence: "数据许可" / "Data licence";
    table: "表格" / "Table";
    sources_word: "出处" / "Source";
    more: "详情" / "Details";
    embed: "嵌入" / "Embed";
    download: "下载" / "Download";
    cite: "引用" / "Cite";
    meaning: "含义" / "Meaning";
    copy: "复制" / "Copy";
    copied: "已复制" / "Copied";
    key: "重点" / "Key";
    all: "全部" / "All";
    all_figures: "全部公布的数" / "All published figures";
    more_rows: "其余" / "More:";
    all_of_area: "的全部图表和计划兑现" / ": all charts and promises";
    figure_counted: "项" / "figure";
    figures: "项" / "figures";
    promises: "计划兑现" / "Promises kept";
    promises_note: "只按文件自己写的目标和结果判断；写于年中的总结，年度任务只算“年内进度”。" / "Judged only by the targets and results that the documents state; a report written during the year counts as progress to date.";
    promises_listed: "逐项列出" / "List them:";
    expected: "预计数" / "Expected, not yet counted";
    no_promises: "这个地区的文件里没有写明数字的目标。" / "The documents of this area state no target with a number.";
    question_area: "的健康服务，做到了多少？" / ": what was promised, what was done?";
    question_home: "说好的健康服务，做到了多少？" / "Health services: what was promised, what was done?";
    themes: "三个主题" / "Three themes";
    what_changed: "最近更新" / "What changed";
    choose_area: "看一个地方" / "Choose a place";
    see_all_areas: "所有地区" / "All areas";
    find_area: "输入地名、代码，例如 宝安" / "Name or code, such as Bao'an";
    find_indicator: "输入指标名，例如 高血压" / "Indicator, such as hypertension";
    find_plan: "输入文件名或地区" / "Document or area";
    find: "查找" / "Find";
    found: "找到" / "Found";
    nothing_found: "没有找到。换一个词试试。" / "Nothing found. Try another word.";
    where_published: "公布地区" / "Areas";
    place: "个地区" / "area";
    places: "个地区" / "areas";
    target: "目标" / "Target";
    actual: "实际" / "Actual";
    state: "状态" / "State";
    deadline: "期限" / "Due";
    latest_result: "最近结果" / "Latest result";
    responsible: "责任单位" / "Responsible";
    none: "无" / "none";
    definition: "这个数是什么意思" / "What this figure means";
    what_is_counted: "数的是什么" / "What is counted";
    why_matters: "和我有什么关系" / "Why it matters to me";
    what_i_can_do: "我可以做什么" / "What I can do";
    numerator: "分子" / "Numerator";
    denominator: "分母" / "Denominator";
    standard: "标准" / "Standard";
    caveat: "注意" / "Beware";
    bare_percentage: "原文没有给出分子和分母，只有百分数。" / "The document gives the percentage only, without numerator and denominator.";
    sentences: "原句" / "The sentences";
    figure: "数值" / "Figure";
    period: "时间" / "Period";
    as_written: "原文写法" / "As written";
    what: "内容" / "Subject";
    quote: "原句" / "Quote";
    note: "备注" / "Note";
    derived_values: "由原文推算" / "Worked out from the text";
    derived_note: "以下各数原文没有写，是由同一句里的数和百分比推算的；括号内是两者的四舍五入合起来允许的范围。" / "These are not in the document; they follow from a figure and a percentage in the same sentence. In brackets: the range that the rounding of both allows.";
    previous_year: "上年" / "The year before";
    implied_task: "任务数" / "Task";
    parent_total: "上级地区合计" / "Total of the parent area";
    across: "各地比较" / "Across areas";
    other_places: "其他地区" / "Other places";
    by_province: "分省看" / "By province";
    figures_by_area: "这份资料的数很多，分别列在各地区的页面上。" / "This document has very many figures; each is on the page of its area.";
    tables_by_province: "数据很多，表格按省分成多个 CSV 文件，都列在数据包说明里。" / "There are very many figures: a CSV file for each province is named in the data package.";
    other_areas: "这项指标在其他地区" / "This indicator elsewhere";
    in_area: "本地区其他指标" / "More of this area";
    plan_tree: "目标—任务—措施—指标" / "Goal, task, measure, target";
    before_deadline: "，早于期限" / ", before the target period";
    by_breakdown: "按类别" / "By group";
    targets_first: "写了数字的目标" / "Targets with a number";
    plan_intro: "文件里的每一条任务，写了数字的和没写数字的，都在这里。" / "Every task that the documents set, with a number or without.";
    read_from: "从这份文件里读到的" / "Read from this document";
    arithmetic: "文件自己的算术" / "Its own arithmetic";
    arithmetic_note: "用文件里的数互相核对，也与其他文件已公布的数核对，说明哪些对得上、哪些对不上；这是核对结果，不是指责。" / "The document's figures, checked against each other and against what other documents published: which agree and which do not. These are findings, not blame.";
    every_change: "逐条变动（JSON）" / "Every change (JSON)";
    no_findings: "没有可以互相核对的数。" / "No figures that can be checked against each other.";
    incomplete_copy: "本站读到的是不完整的副本。" / "The copy that was read is incomplete.";
    published_by: "发布者" / "Publisher";
    published_on: "发布时间" / "Published";
    copy_grade: "副本" / "Copy";
    original: "原件地址" / "Address";
    downloads: "下载" / "Downloads";
    this_csv: "这张图的数据（CSV）" / "The data of this chart (CSV)";
    this_json: "这张图的数据（JSON）" / "The data of this chart (JSON)";
    this_svg: "图片，浅色（SVG）" / "Picture, light (SVG)";
    this_svg_dark: "图片，深色（SVG）" / "Picture, dark (SVG)";
    this_png_light: "图片，浅色（PNG）" / "Picture, light (PNG)";
    whole_table: "全部数据（CSV）" / "All data (CSV)";
    catalog: "目录（JSON）" / "Catalog (JSON)";
    data_package: "数据包说明（Frictionless）" / "Data package (Frictionless)";
    schemas: "JSON 结构说明" / "JSON Schemas";
    how_to_cite: "如何引用" / "How to cite";
    documents: "文件" / "Documents";
    comparison_series: "对照资料" / "Comparison sources";
    not_found: "没有这个页面" / "No such page";
    not_found_words: "地址可能写错了，或者这一项在新版本里改了名字。" / "The address may be mistyped, or this item has another name now.";
    loading: "正在读取数据…" / "Loading…";
    slow: "网络较慢，还在读取…" / "The network is slow; still loading…";
    retry: "重试" / "Try again";
    error_offline: "现在没有网络。已经显示的内容仍然有效，联网后可以重试。" / "You are offline. What is shown stays valid; try again when you are online.";
    error_missing: "这一页的数据文件没有找到。页面上已有的文字和图表仍然可以看。" / "The data file of this page was not found. The text and charts already shown stay valid.";
    error_hash: "这一页的数据文件和发布时的指纹不一致，没有采用。页面上已有的内容仍然是核对过的。" / "The data file of this page does not match its published fingerprint and was not used. What is already shown is the checked version.";
    error_newer: "数据是用更新的格式发布的，请刷新页面。" / "The data are published in a newer format. Please reload the page.";
    error_malformed: "这一页的数据文件损坏，没有采用。页面上已有的内容仍然有效。" / "The data file of this page is damaged and was not used. What is already shown stays valid.";
    error_server: "服务器暂时没有回应。页面上已有的内容仍然有效。" / "The server does not answer just now. What is already shown stays valid.";
    still_works: "仍然可以：看图、看表、点链接。" / "Still works: charts, tables and links.";
    keys_hint: "用左右方向键逐个查看" / "Left and right arrow keys step through the marks";
    opens_chart: "打开这张图的页面" / "Open the page of this chart";
    legend_actual: "实际" / "Actual";
    legend_target: "目标" / "Target";
    legend_derived: "推算" / "Worked out";
    legend_benchmark: "对照" / "Benchmark";
    legend: "图例" / "Legend";
    domain: "领域" / "Domain";
    unit: "单位" / "Unit";
    back_to_chart: "查看完整页面" / "See the full page";
    institution: "机构" / "Institutions";
    anonymous_places: "文件隐去名称的地方" / "Places whose documents hide their names";
    groups: "地区组" / "Groups of places";
    count_of_target: "个数字目标" / "target";
    count_of_targets: "个数字目标" / "targets";
    item: "条" / "item";
    items: "条" / "items";
    mention: "处" / "figure";
    mentions: "处" / "figures";
    error_release: "没有这个数据版本。页面上显示的是现在的版本。" / "There is no such data release. What is shown is the present one.";
    pinned_release: "固定版本" / "pinned release";
    pinned_note: "这一页显示的是下面这个数据版本，不随更新变化：" / "This page shows this data release and does not follow newer ones:";
    newest_release: "看最新版本" / "See the newest release";
    this_xlsx: "这张图的数据（Excel）" / "The data of this chart (Excel)";
    this_png: "图片，同屏幕上一样，两倍清晰度（PNG）" / "Picture as on the screen, at double resolution (PNG)";
    screen_csv: "上面的表格（CSV）" / "The table above (CSV)";
    screen_json: "上面的表格（JSON）" / "The table above (JSON)";
    screen_svg: "图片，同屏幕上一样（SVG）" / "Picture as on the screen (SVG)";
    whole_workbook: "全部数据（Excel）" / "All data (Excel)";
    whole_package: "整个数据包（ZIP）" / "The whole data package (ZIP)";
    picture_failed: "没有做成，请再试一次" / "That failed: please try again";
    copy_failed: "已选中，请按 Ctrl+C" / "Selected: press Ctrl+C";
    share: "分享" / "Share";
    address: "本页地址" / "Address of this page";
}

/// The words of `lang`.
pub fn words(lang: Lang) -> &'static Words {
    lang.pick(&ZH, &EN)
}

/// A number with the word for what it counts: `one` beside 1, else `many`.
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_counted_as_many() {
        let en = words(Lang::En);
        let said: Vec<String> = (0..3).map(|n| counted(n, en.place, en.places)).collect();
        assert_eq!(said, ["0 areas", "1 area", "2 areas"]);
    }
}
