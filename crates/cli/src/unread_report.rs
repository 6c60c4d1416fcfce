//! Why a report cannot be read, in words; finding out is `kanjian-extract`'s.

use kanjian_extract::{Damage, DecodeError, Mistaken};
use kanjian_model::{Bilingual, words};

/// What is wrong and what to do, without the name of the file.
pub fn told(error: &DecodeError) -> Bilingual {
    match error {
        DecodeError::Empty => words!(
            "文件是空的。请给出文字稿（.txt）或 Word 文档（.docx）。",
            "{error}"
        ),
        DecodeError::TooLarge { size, limit } => words!(
            "正文有 {size} 字节或更多，超过 {limit} 字节的上限。请把文档拆开。",
            "{error}"
        ),
        DecodeError::Encoding { offset, line } => words!(
            "第 {line} 行第 {offset} 字节既不是 UTF-8 也不是 GB18030 编码。请把文件另存为 UTF-8 文本再试。",
            "{error}"
        ),
        DecodeError::Nul { offset, line } => words!(
            "第 {line} 行第 {offset} 字节是空字符（NUL），这不是文本文件。请把报告另存为 .txt 或 .docx。",
            "{error}"
        ),
        DecodeError::Mistaken(what) => mistaken(*what),
        DecodeError::Docx { part, damage } => {
            let damage = damaged(damage);
            let zh = if part.is_empty() {
                format!("Word 文档读不了：{damage}。请用 Word 打开，再另存一次。")
            } else {
                format!("Word 文档里的 {part} 读不了：{damage}。请用 Word 打开，再另存一次。")
            };
            let en = error.to_string();
            Bilingual { zh, en }
        }
        DecodeError::DocxUnsupported => words!(
            "这里读不了 Word 文档。请把报告另存为 .txt 再试。",
            "{error}"
        ),
    }
}

/// What a file is that is no report, and what to do with it.
fn mistaken(what: Mistaken) -> Bilingual {
    let zh = match what {
        Mistaken::OldOrProtectedWord => {
            "这是旧式 .doc 文件，或设了密码的文档。请用 Word 打开，去掉密码，另存为 .docx。"
        }
        Mistaken::Pdf => "这是 PDF 文件。请把报告另存为 .docx，或把文字复制到 .txt 文件里。",
        Mistaken::Workbook => "这是 Excel 工作簿，不是报告。请用“kanjian import --from xlsx”导入。",
        Mistaken::OpenDocument => {
            "这是 OpenDocument 文件。请用 Word、WPS 或 LibreOffice 打开，另存为 .docx（表格另存为 .xlsx，再用“kanjian import”导入）。"
        }
        Mistaken::WebPage => "这是网页。请用浏览器打开，把报告的文字复制到 .txt 或 .docx 文件里。",
        Mistaken::RichText => "这是 RTF 文件。请用 Word 打开，另存为 .docx。",
    };
    Bilingual {
        zh: zh.to_owned(),
        en: what.to_string(),
    }
}

/// What is damaged, in Chinese.
fn damaged(damage: &Damage) -> String {
    match damage {
        Damage::Unread(_) => "文件已损坏或不完整".to_owned(),
        Damage::NoBody => "里面没有 word/document.xml，不是 Word 文档".to_owned(),
        Damage::Xml { at, .. } => format!("第 {at} 字节处的写法有误"),
        Damage::Deep { at, limit } => format!("第 {at} 字节处嵌套超过 {limit} 层"),
        Damage::Entity { at } => format!("第 {at} 字节处有认不出的实体"),
        Damage::DocumentType { at } => {
            format!("第 {at} 字节处有文档类型声明，Word 文档里不该有")
        }
        Damage::CutOff => "内容不完整".to_owned(),
    }
}
