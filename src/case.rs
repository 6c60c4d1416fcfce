//! Lower case, for comparing what people type; natively by the standard library, in the browser by the browser, which has the tables.

/// `text` in lower case.
#[cfg(feature = "ssr")]
pub fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// `text` in lower case.
#[cfg(not(feature = "ssr"))]
pub fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
