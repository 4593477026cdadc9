//! What a clinic configured, already checked.

use super::link::{Link, PhoneNumber};
use crate::protocol::Date;

/// What a clinic configured.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Where to book a consult.
    pub consult_url: Option<Link>,
    /// Whom to call.
    pub consult_phone: Option<PhoneNumber>,
    /// The clinic's name.
    pub clinic_name: Option<String>,
    /// The ISO 3166 code of the country whose numbers to show.
    pub country: Option<String>,
    /// Whether the clinic wrote the protocol itself. The widget says so.
    pub own_protocol: bool,
    /// The version of the clinic's overlay, if it has one. The widget says so.
    pub overlay: Option<String>,
    /// The day on which the visitor looks; it decides whether the protocol's review is overdue.
    pub today: Option<Date>,
}
