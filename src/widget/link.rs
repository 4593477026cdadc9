//! Links and numbers that a clinic gives, checked so that nothing else can end up in an `href`.

use crate::protocol::is_phone_number;

/// A link that may be opened: https, http on this device, tel or mailto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    href: String,
    is_page: bool,
}

impl Link {
    /// Reads a link with the browser's own URL parser. `None` for every scheme that is not allowed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let url = web_sys::Url::new(text.trim()).ok()?;
        let is_page = match url.protocol().as_str() {
            "https:" => true,
            "http:" if is_loopback(&url.hostname()) => true,
            "tel:" | "mailto:" => false,
            _ => return None,
        };
        Some(Self { href: url.href(), is_page })
    }

    /// The address, as the browser normalised it.
    #[must_use]
    pub fn href(&self) -> &str {
        &self.href
    }

    /// Whether it opens a page rather than a telephone or a letter.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        self.is_page
    }
}

fn is_loopback(host: &str) -> bool {
    let v4 = host.strip_prefix("127.").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    v4 || matches!(host, "localhost" | "[::1]") || host.ends_with(".localhost")
}

/// A telephone number, as written for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number of digits, spaces, hyphens, brackets, dots and a leading `+`; a `tel:` in front is allowed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = text.strip_prefix("tel:").unwrap_or(text).trim();
        is_phone_number(number).then(|| Self(number.to_owned()))
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What to put in an `href`.
    #[must_use]
    pub fn href(&self) -> String {
        tel(&self.0)
    }
}

/// The `tel:` link for a number already known to be one.
pub(super) fn tel(number: &str) -> String {
    let dialled = number.chars().filter(|character| character.is_ascii_digit() || *character == '+');
    "tel:".chars().chain(dialled).collect()
}
