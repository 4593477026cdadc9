//! Somebody looks a protocol over within a year of its publication.
//!
//! A year is this product's choice, for words about health: sources are withdrawn, makers rewrite their labels, and
//! numbers to call change.

use super::remark::{Remark, RemarkKind};
use crate::protocol::{Date, Protocol};

pub(super) fn remarks(protocol: &Protocol, today: Date) -> Vec<Remark> {
    let (published, review_by) = (protocol.published(), protocol.review_by());
    let mut found = Vec::new();
    if published > today {
        found.push(Remark::of_protocol("published", RemarkKind::PublishedLater(published)));
    }
    if let Some(latest) = published.next_year()
        && review_by > latest
    {
        found.push(Remark::of_protocol("review_by", RemarkKind::ReviewFarAway(latest)));
    }
    if review_by < today {
        found.push(Remark::of_protocol("review_by", RemarkKind::ReviewDue(review_by)));
    }
    found
}
