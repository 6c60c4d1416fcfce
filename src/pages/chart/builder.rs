//! The embed builder: the code of every tier, ready to copy without script; options and preview, which a script of the page answers.

use super::take::copy_button;
use crate::embed_code::{HEIGHT_PX, Tier, Values, attribute};
use crate::pages::found::Found;
use crate::state::Frame;
use kanjian_model::{Lang, Shard};
use kanjian_view::Reader;
use maud::{Markup, html};

/// Name and needs of a tier, and the directives of a portal's policy that it asks for.
fn words_of(tier: Tier, f: &Frame) -> (&'static str, &'static str, &'static [&'static str]) {
    let say = |zh, en| f.lang.pick(zh, en);
    match tier {
        Tier::Picture => (
            say("图片", "Picture"),
            say(
                "能放图片就行。标题、来源和版本都在图里;不能点选。",
                "Needs nothing but room for a picture. Title, source and release are in it; it cannot be pointed at.",
            ),
            &["img-src"],
        ),
        Tier::Frame => (
            say("内嵌框架", "Frame"),
            say(
                "门户要允许内嵌框架(iframe),不需要脚本。高度由编辑定,图会适应。",
                "The portal must allow frames (iframe), no script. The editor sets the height and the chart fits in.",
            ),
            &["frame-src"],
        ),
        Tier::Fitted => (
            say("内嵌框架,高度自动合适", "Frame that fits its height"),
            say(
                "门户要允许内嵌框架和本站的一个小脚本(3 kB)。",
                "The portal must allow frames and one small script of this site (3 kB).",
            ),
            &["frame-src", "script-src"],
        ),
        Tier::Element => (
            say("自定义元素", "Custom element"),
            say(
                "门户要允许本站的脚本和自定义标签;不运行脚本时显示图片。",
                "The portal must allow this site's script and custom tags; where scripts do not run it shows a picture.",
            ),
            &["frame-src", "script-src", "img-src"],
        ),
    }
}

fn tier_code(tier: Tier, code: &str, origin: &str, f: &Frame) -> Markup {
    let (name, needs, directives) = words_of(tier, f);
    let (head, field) = (format!("tier-{}", tier.id()), format!("code-{}", tier.id()));
    html! {
        div.tier {
            h3 id=(head) { (name) }
            p { (needs) }
            p.quiet {
                (f.lang.pick("门户若有安全策略(CSP),要放行:", "If the portal has a security policy (CSP), it must allow:"))
                @for directive in directives { " " code { (directive) " " (origin) ";" } }
            }
            textarea.code readonly spellcheck="false" rows="4" id=(field) aria-labelledby=(head) data-template=(tier.template()) { (code) }
            (copy_button(&field, f))
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

fn options(f: &Frame) -> Markup {
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
                (choice("lang", f.lang.pick("语言", "Language"), &languages))
                (choice("theme", w.theme, &[("", w.theme_auto), ("light", w.theme_light), ("dark", w.theme_dark)]))
                (choice("size", f.lang.pick("字号", "Text"), &[("", f.lang.pick("普通", "usual")), ("large", w.large_text)]))
                label { (f.lang.pick("高度(像素)", "Height (pixels)")) input name="height" type="number" min="200" max="2000" step="10" value=(HEIGHT_PX); }
                (choice("release", w.release, &[("", f.lang.pick("跟随最新版本", "follow the newest")), (&f.release, &pin)]))
            }
            div.widths role="group" aria-label=(f.lang.pick("预览", "Preview")) {
                button.press type="button" data-width="360" aria-pressed="true" { (f.lang.pick("手机宽度", "Phone width")) }
                button.press type="button" data-width="720" aria-pressed="false" { (f.lang.pick("电脑宽度", "Desktop width")) }
            }
            div.preview data-title=(f.lang.pick("预览", "Preview")) {}
            p.quiet role="status" data-fitting=(f.lang.pick("这个宽度下正好的高度:{n} 像素", "The height that fits this width: {n} pixels")) {}
        }
    }
}

/// The section.
pub fn builder(shard: &Shard, found: &Found, f: &Frame) -> Markup {
    let shown = &found.shown;
    let title_in = |lang: Lang| {
        let reader = Reader::new(lang, &f.site.as_of);
        let in_lang = Found::of(shard, &shown.area, reader);
        in_lang.map_or_else(String::new, |found| found.title(lang))
    };
    let site = f.site.url.as_str();
    let origin = site.find("://").map_or(site, |at| {
        let host = at + 3;
        let end = site[host..].find('/').map_or(site.len(), |n| host + n);
        &site[..end]
    });
    let values = Values::of(
        site,
        f.lang,
        &shown.area,
        &shown.indicator,
        &title_in(f.lang),
    );
    html! {
        section id="embed" data-site=(site) data-area=(shown.area) data-indicator=(shown.indicator)
            data-zh=(attribute(&title_in(Lang::Zh))) data-en=(attribute(&title_in(Lang::En))) {
            h2 { (f.words.embed) }
            (options(f))
            @for tier in Tier::ALL { (tier_code(tier, &values.fill(tier), origin, f)) }
        }
    }
}
