//! Something that left, and by which kind of door.

use e2e::Engine;
use serde::Deserialize;

/// A kind of door.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Anything fetched or sent.
    Request,
    /// The name or address of another host.
    Host,
    /// A connection that stays: web sockets, peers, streams.
    Connection,
    /// A worker of any kind.
    Worker,
    /// Any store of the browser.
    Storage,
    /// Cookies.
    Cookie,
    /// Addresses, history, tabs.
    Address,
    /// What a page shows of itself: title, name, attributes, classes, elements.
    Surface,
    /// Messages, channels, events.
    Message,
    /// Lines on the console.
    Console,
    /// The clipboard.
    Clipboard,
    /// Saved files.
    Download,
    /// Entries of the performance timeline.
    Timeline,
    /// The focus on something of the page's.
    Focus,
    /// A height of the frame between its steps.
    Height,
}

/// Something that left.
#[derive(Clone, Debug)]
pub struct Leak {
    /// The kind of door.
    pub topic: Topic,
    /// What it was.
    pub what: String,
}

impl Leak {
    /// Something that left.
    pub fn new(topic: Topic, what: impl Into<String>) -> Self {
        Self { topic, what: what.into() }
    }
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Request,
        Self::Host,
        Self::Connection,
        Self::Worker,
        Self::Storage,
        Self::Cookie,
        Self::Address,
        Self::Surface,
        Self::Message,
        Self::Console,
        Self::Clipboard,
        Self::Download,
        Self::Timeline,
        Self::Focus,
        Self::Height,
    ];

    /// What should be so.
    pub const fn promise(self) -> &'static str {
        match self {
            Self::Request => "nothing is requested or sent",
            Self::Host => "no other host is looked up or spoken to",
            Self::Connection => "no web socket, peer connection or stream is opened",
            Self::Worker => "no worker is started",
            Self::Storage => "nothing is stored",
            Self::Cookie => "no cookie is set",
            Self::Address => "address, history and tabs stay as they are",
            Self::Surface => "title, name, attributes, classes and elements of the page stay as they are",
            Self::Message => "no message, channel or event carries anything",
            Self::Console => "nothing is written to the console",
            Self::Clipboard => "the clipboard is left alone until the visitor presses Copy",
            Self::Download => "nothing is saved until the visitor asks for it",
            Self::Timeline => "nothing is marked on the performance timeline",
            Self::Focus => "the focus never goes to anything of the page's",
            Self::Height => "the frame tells its height in steps of 64 pixels only",
        }
    }

    /// How it was watched.
    pub const fn watched(self, engine: Engine) -> &'static str {
        match (self, engine) {
            (Self::Request, Engine::Chromium) => "the browser's debugger and the host's own log",
            (Self::Request, _) => "the host's own log, and a proxy in place of every other host",
            (Self::Host, Engine::Chromium) => "the browser's log of its own network",
            (Self::Host, _) => "a proxy in place of every other host",
            (Self::Storage, _) => {
                "local and session storage, databases, caches and files, before and after, and every call"
            }
            (Self::Cookie, _) => "the cookies before and after, and every call",
            (Self::Surface, _) => "an observer on the whole page, and its state before and after",
            (Self::Message | Self::Focus, _) => "listeners on the page, and every call",
            (Self::Height, _) => "every message of the frame",
            (_, Engine::Chromium) => "the browser's debugger, and every call",
            _ => "every call, and the page's state before and after",
        }
    }
}
