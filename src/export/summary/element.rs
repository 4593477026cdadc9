//! An element with words in it, before anything is drawn or written: words can't become markup.

/// An element: what else it holds, and after that its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The name of the tag.
    pub tag: &'static str,
    /// Its class; empty: none.
    pub class: &'static str,
    /// The elements in it.
    pub children: Vec<Element>,
    /// Its words, as they are read.
    pub words: String,
    /// Whether a short text leaves it out.
    pub(super) is_detail: bool,
}

impl Element {
    pub(super) const fn new(tag: &'static str) -> Self {
        Self { tag, class: "", children: Vec::new(), words: String::new(), is_detail: false }
    }

    pub(super) const fn class(&mut self, class: &'static str) -> &mut Self {
        self.class = class;
        self
    }

    pub(super) const fn detail(&mut self) -> &mut Self {
        self.is_detail = true;
        self
    }

    /// Adds an element, and gives it to be filled.
    pub(super) fn add(&mut self, tag: &'static str) -> &mut Self {
        self.children.push_mut(Self::new(tag))
    }

    /// Adds an element with these words.
    pub(super) fn say(&mut self, tag: &'static str, words: &str) -> &mut Self {
        let said = self.add(tag);
        words.clone_into(&mut said.words);
        said
    }

    /// Adds an element with these words, and a label before them.
    pub(super) fn label(&mut self, tag: &'static str, label: &str, words: &str) -> &mut Self {
        let said = self.say(tag, words);
        said.say("span", label).class("sheet__label");
        said
    }
}
