//! Elements, made by functions. `html!` writes out at each place how its element is made, which was 9 KB more of wasm.

use super::frame::Frame;
use super::moves::Move;
use crate::protocol::Phrase;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VTag, VText};
use yew::{AttrValue, Callback, Html, NodeRef};

/// An element in the making.
pub(super) struct Tag(Box<Making>);

struct Making {
    tag: VTag,
    /// The names of its attributes, and beside each the value.
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

/// An element of a class; of none, if that is empty.
#[inline(never)]
pub(super) fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Box::new(Making { tag: VTag::new(name), names: Vec::new(), values: Vec::new() }));
    tag.set_if(!class.is_empty(), "class", class)
}

/// What an element can hold.
pub(super) trait Content {
    fn put(self, tag: &mut Tag);
}

impl Tag {
    /// With this in it, behind what is in it already.
    pub(super) fn add(mut self, content: impl Content) -> Self {
        content.put(&mut self);
        self
    }

    /// With each of these in it.
    pub(super) fn all<C: Content>(self, contents: impl Iterator<Item = C>) -> Self {
        contents.fold(self, Self::add)
    }

    /// With this phrase in it.
    #[inline(never)]
    pub(super) fn say(self, frame: &Frame, phrase: Phrase) -> Self {
        self.add(frame.phrase(phrase))
    }

    #[inline(never)]
    pub(super) fn set(self, name: &'static str, value: &'static str) -> Self {
        self.give(name, AttributeOrProperty::Static(value))
    }

    #[inline(never)]
    pub(super) fn set_to(self, name: &'static str, value: String) -> Self {
        self.give(name, AttributeOrProperty::Attribute(value.into()))
    }

    /// With this attribute, if so.
    pub(super) fn set_if(self, is_set: bool, name: &'static str, value: &'static str) -> Self {
        if is_set { self.set(name, value) } else { self }
    }

    /// Another element than any with another key.
    #[inline(never)]
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    #[inline(never)]
    pub(super) fn checked(mut self, is_checked: bool) -> Self {
        self.0.tag.set_checked(is_checked);
        self
    }

    pub(super) fn value(mut self, value: String) -> Self {
        self.0.tag.set_value(AttrValue::from(value));
        self
    }

    pub(super) fn property(self, name: &'static str, value: &str) -> Self {
        self.give(name, AttributeOrProperty::Property(value.into()))
    }

    fn give(mut self, name: &'static str, value: AttributeOrProperty) -> Self {
        self.0.names.push(name);
        self.0.values.push(Some(value));
        self
    }

    pub(super) fn found_by(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Makes a move when it is pressed.
    pub(super) fn press(self, go: &Callback<Move>, what: Move) -> Self {
        self.on(On::Click, go, what)
    }

    /// Makes a move whenever the event comes.
    #[inline(never)]
    pub(super) fn on(self, event: On, go: &Callback<Move>, what: Move) -> Self {
        self.hear(event, go.reform(move |_| what.clone()))
    }

    #[inline(never)]
    pub(super) fn hear(mut self, event: On, heard: Callback<Event>) -> Self {
        self.0.tag.add_listener(Rc::new(Hearing { event, heard }));
        self
    }
}

/// The events that are heard.
#[derive(Clone, Copy)]
pub(super) enum On {
    Click,
    Change,
    Submit,
    FocusIn,
    FocusOut,
}

struct Hearing {
    event: On,
    heard: Callback<Event>,
}

impl Listener for Hearing {
    fn kind(&self) -> ListenerKind {
        match self.event {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Submit => ListenerKind::onsubmit,
            On::FocusIn => ListenerKind::onfocusin,
            On::FocusOut => ListenerKind::onfocusout,
        }
    }

    fn handle(&self, event: Event) {
        self.heard.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Self {
        let Making { mut tag, names, values } = *tag.0;
        tag.set_attributes(Attributes::Dynamic { keys: kept(names), values: values.into() });
        tag.into()
    }
}

thread_local! {
    static KEPT: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// These names, in a list that stays where it is: Yew compares the values of two elements one by one if both have the same
/// list. There are as many lists as ways to combine attributes, a few dozen.
fn kept(names: Vec<&'static str>) -> &'static [&'static str] {
    KEPT.with_borrow_mut(|kept| {
        let known = kept.iter().copied().find(|list| *list == names);
        known.unwrap_or_else(|| {
            let list: &'static [&'static str] = names.leak();
            kept.push(list);
            list
        })
    })
}

impl Content for Html {
    #[inline(never)]
    fn put(self, tag: &mut Tag) {
        tag.0.tag.add_child(self);
    }
}

impl Content for Tag {
    #[inline(never)]
    fn put(self, tag: &mut Tag) {
        Html::from(self).put(tag);
    }
}

impl Content for String {
    #[inline(never)]
    fn put(self, tag: &mut Tag) {
        Html::from(VText::new(self)).put(tag);
    }
}

impl Content for &str {
    #[inline(never)]
    fn put(self, tag: &mut Tag) {
        self.to_owned().put(tag);
    }
}

/// What is not there keeps its place, so that what stands behind it stays the same element.
impl<C: Content> Content for Option<C> {
    fn put(self, tag: &mut Tag) {
        match self {
            Some(content) => content.put(tag),
            None => Html::default().put(tag),
        }
    }
}
