//! A wait agrees with the range its sources give, and names a period when it says that a source gives one.

use super::remark::{Remark, RemarkKind};
use crate::protocol::{Basis, Protocol, Wait};

pub(super) fn remarks(protocol: &Protocol) -> Vec<Remark> {
    let waits = protocol.rules().iter().enumerate().filter_map(|(index, rule)| Some((index, rule.wait?)));
    let wrong = waits.filter_map(|(index, wait)| Some((index, fault(&wait)?)));
    wrong.map(|(index, kind)| Remark::of_protocol(format!("rules[{index}].wait"), kind)).collect()
}

fn fault(wait: &Wait) -> Option<RemarkKind> {
    match (wait.default_days, wait.range_days) {
        (Some(days), Some((least, most))) if !(least..=most).contains(&days) => {
            Some(RemarkKind::WaitOutOfRange { days, range: (least, most) })
        }
        (None, None) if wait.basis == Basis::Source => Some(RemarkKind::WaitWithoutPeriod),
        _ => None,
    }
}
