//! What the figures are and are not, how to read the charts, and the corrections.

use crate::components::part::Part;
use crate::components::{chip::chip, inert::inert};
use crate::pages::not_found::not_found;
use crate::state::Frame;
use kanjian_model::{Catalog, Lang, TargetState};
use kanjian_view::State;
use maud::{Markup, html};

fn paragraphs(zh: bool) -> &'static [(&'static str, &'static str)] {
    if zh {
        &[
            (
                "这些数从哪里来",
                "县区卫生健康局每年写工作总结和计划，数字都在文章里。本站把每个数连同它的原句一起抄下来，画成图。原句永远跟在图的下面。",
            ),
            (
                "这些数不是什么",
                "本站没有核实文件里的数，也不评价哪个地方好、哪个地方差。多数文件读的是转载件，凡是转载件都写明“未与原件核对”。",
            ),
            (
                "怎么看图",
                "实心、深色是公布的实际数；红色的小旗 ▼ 是目标或任务；空心、虚线是根据同一句话里的百分比推算的；菱形 ◆ 是别的地区的数；虚线框是文件没有给出的数，旁边写着为什么。",
            ),
            (
                "“年内进度”是什么意思",
                "总结写在年中时，年度任务还没到期，所以写“年内完成 91.7%”，不写“未达”。只有结果的时间到了期限，才判断已兑现或未达。",
            ),
            (
                "为什么有的指标不排名",
                "各地公布的年份、口径、人群不一样时，排名会误导人。机构不和地区一起排名。同一个词、口径不同，就是两个指标。",
            ),
            (
                "推算的数可靠吗",
                "推算的数都写“约”，并给出原文的数和百分比四舍五入合起来允许的范围。它们从不当作公布的数保存。",
            ),
        ]
    } else {
        &[
            (
                "Where the figures come from",
                "County and district health bureaus write yearly reports and plans, and the figures are in the prose. This site copies each figure together with its sentence and draws it. The sentence always stands under the chart.",
            ),
            (
                "What they are not",
                "The site has not verified the documents and does not judge which place is good or bad. Most documents were read as reposted copies; wherever that is so it is said.",
            ),
            (
                "How to read the charts",
                "Solid and dark is a published result; the small red flag ▼ is a target or task; hollow and dotted is worked out from a percentage in the same sentence; the diamond ◆ is another area; a dotted outline is a figure the document does not give, with the reason beside it.",
            ),
            (
                "What “to date” means",
                "A report written during the year cannot show whether the year's task was met, so it says “91.7% to date”, not “missed”. Only a result that reaches the deadline is judged.",
            ),
            (
                "Why some indicators are not ranked",
                "Where areas published different years, scopes or groups of people, a ranking would mislead. Institutions are never ranked with places. The same words with another scope are another indicator.",
            ),
            (
                "How sure the worked-out values are",
                "They always say “about” and give the range that the rounding of the written figure and of the percentage allows. They are never stored as if published.",
            ),
        ]
    }
}

fn page(catalog: &Catalog, f: &Frame) -> Markup {
    let w = f.words;
    html! {
        div.page {
            div.lead {
                h1 { (w.about) }
                p.answer { (w.not_official) }
            }
            div.one {
                @for (head, text) in paragraphs(f.lang == Lang::Zh) {
                    section { h2 { (head) } p { (text) } }
                }
                section {
                    h2 { (w.state) }
                    ul.legend {
                        @for state in [
                            TargetState::Met,
                            TargetState::Missed,
                            TargetState::ToDate,
                            TargetState::NoResultPublished,
                            TargetState::NotMeasurable,
                            TargetState::Redacted,
                        ] {
                            li { (chip(&State::plain(state, f.lang))) }
                        }
                        li { (chip(&State::not_due(f.lang))) }
                    }
                }
                section id="corrections" {
                    h2 { (w.corrections) }
                    @if catalog.corrections.is_empty() { p.quiet { (w.no_corrections) } }
                    ul.changes {
                        @for c in &catalog.corrections {
                            li {
                                time datetime=(c.date) { (c.date) }
                                span { (c.place) }
                                span { (c.note.in_lang(f.lang)) }
                            }
                        }
                    }
                    p { a href=(f.site.contact) rel="noopener" { (w.report_error) } }
                }
            }
        }
    }
}

/// The page.
pub fn about(catalog: Option<Catalog>, f: &Frame) -> Part {
    let Some(catalog) = catalog else {
        return not_found(f);
    };
    let f = f.clone();
    inert(move || page(&catalog, &f))
}
