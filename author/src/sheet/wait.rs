//! Waits in words.

use microneedling_screener::protocol::{Basis, EndsBy, Wait};

/// What ends a wait.
pub(super) const fn ends_by(wait: Wait) -> &'static str {
    match wait.ends_by {
        EndsBy::Healing => "Ends when the skin has healed or calmed.",
        EndsBy::Time => "Ends when the time has passed.",
        EndsBy::Event => "Ends when something has happened.",
        EndsBy::Advice => "Ends when someone qualified has looked or agreed.",
    }
}

/// How long it is, as far as that is said.
pub(super) fn lengths(wait: Wait) -> Vec<String> {
    let range = wait.range_days.map(|(least, most)| match least == most {
        true => format!("Sources say {}.", period(least)),
        false => format!("Sources say from {} to {}.", period(least), period(most)),
    });
    let default = wait.default_days.map(|days| format!("This protocol goes by {}.", period(days)));
    range.into_iter().chain(default).collect()
}

/// Who says so.
pub(super) const fn basis(wait: Wait) -> &'static str {
    match wait.basis {
        Basis::Source => "A source gives this wait.",
        Basis::Default => "No authority gives this wait: it is a cautious choice, open to change.",
    }
}

/// A number of days, with weeks or months beside it where they are easier to grasp.
fn period(days: u32) -> String {
    let plain = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
    match days {
        14..=84 if days.is_multiple_of(7) => format!("{plain} ({} weeks)", days / 7),
        85.. => format!("{plain} (about {} months)", (days * 12 + 182) / 365),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_period_is_told_in_two_ways() {
        for (days, words) in [
            (1, "1 day"),
            (10, "10 days"),
            (14, "14 days (2 weeks)"),
            (30, "30 days"),
            (91, "91 days (about 3 months)"),
            (182, "182 days (about 6 months)"),
            (365, "365 days (about 12 months)"),
        ] {
            assert_eq!(period(days), words);
        }
    }
}
