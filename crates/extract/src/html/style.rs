//! How the page looks: the text as it was written, and small print beside it where there is room, under it where there is not.

/// The one style sheet.
pub(super) const STYLE: &str = "\
:root{--ink:#1c1b19;--quiet:#66625a;--line:#e4e0d8;--paper:#fff;--actual:#b98a1d;--target:#1f6aa5;--target-wash:#eaf2f9;--forecast:#83489c;--forecast-wash:#f5edf8;--baseline:#77736b;--found:#fff6da}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{max-width:73rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1.0625rem/1.85 system-ui,-apple-system,\"PingFang SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif;color:var(--ink);background:var(--paper)}
header{margin-bottom:1.75rem;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
h1{margin:0;font-size:1.25rem;font-weight:600;line-height:1.4}
.key{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;margin:.25rem 0 0;font-size:.875rem;color:var(--quiet)}
section>p{margin:0 0 .6rem;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:none;color:inherit;border-bottom:2px solid var(--actual);padding-bottom:.05em}
mark.target{border-color:var(--target);background:var(--target-wash)}
mark.forecast{border-color:var(--forecast);background:var(--forecast-wash)}
mark.baseline{border-color:var(--baseline)}
mark.unsure{border-bottom-style:dashed}
sup{user-select:none;margin-left:.12em;font-size:.65em;line-height:0;white-space:nowrap;font-variant-numeric:tabular-nums}
a{color:var(--quiet);text-decoration:none}
a:hover{text-decoration:underline}
a:focus-visible,.rows:focus-visible{outline:2px solid var(--target);outline-offset:2px;border-radius:2px}
:target{background:var(--found)}
.notes{list-style:none;margin:0 0 1.25rem;padding:0 0 0 .9rem;border-left:1px solid var(--line);font-size:.8125rem;line-height:1.5}
.notes li{display:flex;gap:.6rem;padding:.2rem 0;break-inside:avoid;overflow-wrap:anywhere}
.notes li>a{flex:none;min-width:1.4em;text-align:end;font-variant-numeric:tabular-nums}
.value{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.unit,.more{color:var(--quiet)}
.unit{white-space:nowrap}
.more{margin-left:.5em;word-break:keep-all;overflow-wrap:break-word}
.rows{overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;font-size:.9375rem;line-height:1.6}
td,th{border:1px solid var(--line);padding:.2rem .6rem;text-align:start;font-weight:inherit;min-width:2.5rem}
th[colspan]{text-align:center}
td:first-child,th:first-child{min-width:6rem}
td mark{white-space:nowrap}
th{color:var(--quiet)}
@media (min-width:60rem){
section:not(.wide){display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);column-gap:2.5rem;align-items:start}
section:not(.wide) .notes{margin-top:.2rem}
.wide .notes{columns:3;column-gap:2rem}
}
@media (min-width:36rem) and (max-width:59.99rem){.wide .notes{columns:2;column-gap:2rem}}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6e0;--quiet:#a5a097;--line:#3a3834;--paper:#161513;--actual:#c79a35;--target:#6aa9dc;--target-wash:#14293a;--forecast:#c08ad6;--forecast-wash:#2b1a33;--baseline:#8d887f;--found:#3a3213}}
@media print{body{max-width:none;padding:0;font-size:11pt}.notes,.wide .notes{font-size:8.5pt;columns:2;column-gap:1.5rem}section>p{orphans:3;widows:3}.rows{overflow:visible}:target{background:none}}
";
