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
    pub(super) const fn new(tag: &'static str, class: &'static str) -> Self {
        Self { tag, class, words: String::new(), children: Vec::new() }
    }

    /// Adds an element with these words.
    pub(super) fn say(&mut self, tag: &'static str, class: &'static str, words: &str) {
        self.children.push(Self { words: words.to_owned(), ..Self::new(tag, class) });
    }

    /// Adds an element, and gives it to be filled.
    pub(super) fn add(&mut self, tag: &'static str, class: &'static str) -> &mut Self {
        self.children.push_mut(Self::new(tag, class))
    }

    /// Adds it to a document. Every element here has an end tag.
    pub(super) fn write(&self, out: &mut String) {
        for piece in ["<", self.tag, " class=\"", self.class, "\">"] {
            out.push_str(piece);
        }
        escape(&self.words, out);
        for child in &self.children {
            child.write(out);
        }
        for piece in ["</", self.tag, ">\n"] {
            out.push_str(piece);
        }
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
