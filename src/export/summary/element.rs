//! An element with words in it, before anything is drawn or written: words can't become markup.

/// An element: its words, and after them what else it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The name of the tag.
    pub tag: &'static str,
    /// Its class; empty: none.
    pub class: &'static str,
    /// Its words, as they are read.
    pub words: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    pub(super) fn saying(tag: &'static str, words: impl Into<String>) -> Self {
        Self { tag, class: "", words: words.into(), children: Vec::new() }
    }

    pub(super) fn holding(tag: &'static str, children: Vec<Self>) -> Self {
        Self { tag, class: "", words: String::new(), children }
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// Adds it to a document. Every element here has an end tag.
    pub(super) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        if !self.class.is_empty() {
            out.push_str(" class=\"");
            out.push_str(self.class);
            out.push('"');
        }
        out.push('>');
        escape(&self.words, out);
        for child in &self.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push_str(">\n");
    }
}

/// Adds words to a document, between tags or between the double quotes of an attribute.
pub(super) fn escape(words: &str, out: &mut String) {
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
