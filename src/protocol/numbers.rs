//! Whom to call, in the words that leave it open.

use super::direction::direction;
use super::phrase::Phrase;
use super::source::Country;
use super::template::fill;
use super::text::Text;

impl Text {
    /// These words of a rule, with the numbers of a country in them; in words alone where the country is not known.
    #[must_use]
    pub fn with_numbers(&self, words: &str, country: Option<&Country>) -> String {
        let number = |number: &str| self.telephone(number);
        let emergency = country
            .map_or_else(|| self.phrase(Phrase::EmergencyNumber).to_owned(), |known| number(&known.emergency_number));
        let advice_line = country
            .and_then(|known| known.advice_number.as_deref())
            .map_or_else(|| self.phrase(Phrase::AdviceLine).to_owned(), number);
        fill(words, &[("emergency", &emergency), ("advice_line", &advice_line)])
    }

    /// A telephone number as it stands among these words: its groups stay on one line. Where words run from right to left,
    /// the groups would change places too: "116 117" would show as "117 116". An isolate keeps them in order.
    #[must_use]
    pub fn telephone(&self, number: &str) -> String {
        let number = number.replace(' ', "\u{a0}");
        if direction(self.locale()) == "rtl" { format!("\u{2066}{number}\u{2069}") } else { number }
    }
}
