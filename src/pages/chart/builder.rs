//! The embed builder: the code of every tier, ready to copy without script; options and preview, which a script of the page answers.

use super::take::copy_button;
use crate::embed_code::{HEIGHT_PX, Tier, Values};
use crate::pages::found::Found;
use crate::route::{Address, Route};
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_model::{Series, Shard};
use kanjian_view::kinds;
use maud::{Markup, html};

/// The name of a kind of chart.
fn kind_words(kind: ChartKind, f: &Frame) -> &'static str {
    let (zh, en) = match kind {
        ChartKind::Headline => ("只显示数字", "figure alone"),
        ChartKind::Bullet => ("与目标或对照比", "beside target or benchmark"),
        ChartKind::Trend => ("逐年变化", "over the years"),
        ChartKind::Ranking => ("各地比较", "beside other areas"),
        ChartKind::Breakdown => ("构成", "its parts"),
        ChartKind::Slope => ("前后对比", "before and after"),
    };
    f.lang.pick(zh, en)
}

/// Name and needs of a tier, and the directives of a portal's policy that it asks for. A chart that is not made ahead is drawn by
/// script in its frame, and has no picture.
fn words_of(
    tier: Tier,
    is_ahead: bool,
    f: &Frame,
) -> (&'static str, &'static str, &'static [&'static str]) {
    let say = |zh, en| f.lang.pick(zh, en);
    match (tier, is_ahead) {
        (Tier::Picture, _) => (
            say("图片", "Picture"),
            say(
                "能放图片就行，图片随栏目宽窄缩放。标题、来源和版本都写在图里；点图会打开本页，图里的数不能点选。除非配色选“深色”，图片都是浅色的；固定版本的 PNG 只有浅色。字号和高度对图片不起作用。",
                "Works wherever a picture can be placed, and is as wide as its column. Title, source and release are in the picture. Clicking it opens this page; readers cannot point at single figures in it. Pictures are light unless you choose Dark; the PNG of a pinned release is always light. Text size and height change frames, not pictures.",
            ),
            &["img-src"],
        ),
        (Tier::Frame, true) => (
            say("内嵌框架", "Frame"),
            say(
                "门户要允许内嵌框架（iframe），不需要脚本。高度由您定，图会适应。",
                "The portal must allow frames (iframe); no script is needed. You set the height, and the chart adjusts to it.",
            ),
            &["frame-src"],
        ),
        (Tier::Frame, false) => (
            say("内嵌框架", "Frame"),
            say(
                "门户要允许内嵌框架（iframe），也允许框架里的脚本。高度由您定，图会适应。",
                "The portal must allow frames (iframe), and scripts inside them. You set the height, and the chart adjusts to it.",
            ),
            &["frame-src"],
        ),
        (Tier::Fitted, _) => (
            say("内嵌框架，高度自动合适", "Frame that fits its height"),
            say(
                "门户要允许内嵌框架和本站的一个小脚本（3 kB）。",
                "The portal must allow frames and one small script of this site (3 kB).",
            ),
            &["frame-src", "script-src"],
        ),
        (Tier::Element, true) => (
            say("自定义元素", "Custom element"),
            say(
                "门户要允许本站的脚本和自定义标签；脚本或标签被去掉时，显示图片。",
                "The portal must allow this site's script and custom tags; where it takes either out, the picture shows.",
            ),
            &["frame-src", "script-src", "img-src"],
        ),
        (Tier::Element, false) => (
            say("自定义元素", "Custom element"),
            say(
                "门户要允许本站的脚本和自定义标签；不运行脚本时什么也不显示。",
                "The portal must allow this site's script and custom tags; where scripts do not run it shows nothing.",
            ),
            &["frame-src", "script-src"],
        ),
    }
}

/// The files of the picture, for a portal that shows none of other sites; a script of the page follows what is chosen.
fn files(area: &str, indicator: &str, f: &Frame) -> Markup {
    let embed = Address {
        lang: f.lang,
        route: Route::Embed {
            release: None,
            area: area.to_owned(),
            indicator: indicator.to_owned(),
            kind: None,
        },
    };
    html! {
        p.files {
            (f.lang.pick("门户不显示外站图片的，存下文件，上传到门户：", "Where a portal shows no pictures of other sites, save the file and upload it there:"))
            @for (format, name) in [("png", "PNG"), ("svg", "SVG")] {
                @let file = format!("{area}-{indicator}-{}.{format}", f.lang.as_str());
                " " a.press href=(f.links.file(&embed.beside(&format!("chart.{format}")))) download=(file) data-format=(format) { (name) }
            }
        }
    }
}

/// `code` is that of a chart that is made ahead; without it a script of the page fills it in.
fn tier_code(tier: Tier, code: Option<&str>, files: Option<Markup>, f: &Frame) -> Markup {
    let (name, needs, directives) = words_of(tier, code.is_some(), f);
    let origin = origin(&f.site.url);
    let (head, field) = (format!("tier-{}", tier.id()), format!("code-{}", tier.id()));
    html! {
        div.tier {
            h3 id=(head) { (name) }
            p { (needs) }
            p.quiet {
                (f.lang.pick("门户若有安全策略（CSP），要放行：", "If the portal has a security policy (CSP), it must allow:"))
                @for directive in directives { " " code { (directive) " " (origin) ";" } }
            }
            textarea.code readonly spellcheck="false" rows="4" id=(field) aria-labelledby=(head) data-template=(tier.template()) { (code.unwrap_or_default()) }
            (copy_button(&field, f))
            @if let Some(files) = files { (files) }
        }
    }
}

fn choice(name: &str, label: &str, options: &[(&str, &str)]) -> Markup {
    html! {
        label {
            (label)
            select name=(name) {
                @for (value, words) in options { option value=(value) { (words) } }
            }
        }
    }
}

/// `has_pictures` where there are pictures to choose the form of.
fn options(kinds: &[ChartKind], has_pictures: bool, f: &Frame) -> Markup {
    let w = f.words;
    // The page's own language first: what is chosen where nothing is adjusted.
    let languages = f.lang.pick(
        [("zh", "中文"), ("en", "English")],
        [("en", "English"), ("zh", "中文")],
    );
    let pin = format!("{} {}", f.lang.pick("固定", "pin"), f.release);
    html! {
        details.builder.scripted {
            summary { (f.lang.pick("调整和预览", "Adjust and preview")) }
            div.options {
                @if kinds.len() > 1 {
                    @let usual = [("", f.lang.pick("通常的", "the usual one"))];
                    @let named = kinds.iter().map(|kind| (kind.as_str(), kind_words(*kind, f)));
                    (choice("kind", f.lang.pick("图", "Chart"), &usual.into_iter().chain(named).collect::<Vec<_>>()))
                }
                (choice("lang", f.lang.pick("语言", "Language"), &languages))
                (choice("theme", w.theme, &[("", w.theme_auto), ("light", w.theme_light), ("dark", w.theme_dark)]))
                (choice("size", f.lang.pick("字号", "Text size"), &[("", f.lang.pick("普通", "usual")), ("large", w.large_text)]))
                label { (f.lang.pick("高度（像素）", "Height (pixels)")) input name="height" type="number" min="200" max="2000" step="10" value=(HEIGHT_PX); }
                (choice("release", w.release, &[("", f.lang.pick("跟随最新版本", "follow the newest")), (&f.release, &pin)]))
                @if has_pictures {
                    (choice("format", f.lang.pick("图片格式", "Picture format"), &[
                        ("svg", f.lang.pick("SVG，放大也清楚", "SVG, sharp at any size")),
                        ("png", f.lang.pick("PNG，处处能用", "PNG, taken everywhere")),
                    ]))
                }
            }
            div.widths role="group" aria-label=(f.lang.pick("预览", "Preview")) {
                button.press type="button" data-width="350" aria-pressed="true" { (f.lang.pick("手机宽度", "Phone width")) }
                button.press type="button" data-width="720" aria-pressed="false" { (f.lang.pick("电脑宽度", "Desktop width")) }
            }
            div.preview data-title=(f.lang.pick("预览", "Preview")) {}
            p.quiet role="status" data-fitting=(f.lang.pick("这个宽度下正好的高度：{n} 像素", "The height that fits this width: {n} pixels")) {}
            button.press type="button" data-use="height" hidden { (f.lang.pick("用这个高度", "Use this height")) }
        }
    }
}

/// What the section is for.
fn intended(f: &Frame) -> Markup {
    html! {
        p {
            (f.lang.pick(
                "把这张图放进别的网站：按门户允许的选一种，复制代码，贴到门户的编辑器里。",
                "Put this chart into another site: choose what its portal allows, copy the code, and paste it into the portal’s editor.",
            ))
        }
    }
}

/// The origin of an address: what a portal's policy names.
fn origin(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..]
        .find('/')
        .map_or(address.len(), |n| host + n);
    &address[..end]
}

/// What is in the section of a chart's page.
pub fn builder(shard: &Shard, found: &Found, f: &Frame) -> Markup {
    let shown = &found.shown;
    let all = Series::all(&shard.observations);
    let series = all.iter().find(|s| s.area == shown.area);
    let kinds = series.map_or_else(Vec::new, |series| kinds(series, shard));
    let values = Values::of(
        &f.site.url,
        f.lang,
        &shown.area,
        &shown.indicator,
        &found.title(f.lang),
    );
    html! {
        h2 { (f.words.embed) }
        (intended(f))
        (options(&kinds, true, f))
        @for tier in Tier::ALL {
            @let files = (tier == Tier::Picture).then(|| files(&shown.area, &shown.indicator, f));
            (tier_code(tier, Some(&values.fill(tier)), files, f))
        }
    }
}

/// The same for any chart whose page is not rendered ahead: a script takes the kinds that the chart has not, and fills in the code.
pub fn for_any_chart(f: &Frame) -> Markup {
    html! {
        template lang=(f.lang.tag()) {
            h2 { (f.words.embed) }
            (intended(f))
            p.why-not {
                (f.lang.pick(
                    "这个地区的图不是预先做好的，要由框架里的本站脚本画出来：没有图片可嵌，门户不许框架运行脚本时也不能用。那样的门户，请下载上面的 PNG 图片放上去。",
                    "The charts of this area are not made ahead: this site's script draws them in the frame. So there is no picture to embed, and a portal that forbids scripts in frames cannot show one; for such a portal, download the PNG above and upload it there.",
                ))
            }
            (options(&ChartKind::ALL, false, f))
            @for tier in Tier::ALL {
                @if tier != Tier::Picture { (tier_code(tier, None, None, f)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn an_origin_ends_before_the_path() {
        assert_eq!(origin("https://a.example/k/"), "https://a.example");
        assert_eq!(origin("http://a.example:8080"), "http://a.example:8080");
    }
}
