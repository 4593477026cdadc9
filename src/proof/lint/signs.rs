//! A sign on the skin is never described only as red: on brown and black skin it looks different.

use super::passages::Passage;
use super::remark::{Remark, RemarkKind};
use super::saying::Saying;
use super::vocabulary::Vocabulary;
use super::words::{idle_exceptions, unexcused};
use crate::protocol::Text;

pub(super) fn remarks(text: &Text, passages: &[Passage], vocabulary: &Vocabulary) -> Vec<Remark> {
    let signs = &vocabulary.signs;
    let is_beside = |tokens: &[String]| signs.beside.iter().any(|saying| saying.places(tokens).next().is_some());
    let remark = |passage: &Passage| {
        let found = unexcused(&signs.colour, &signs.except, &passage.tokens).into_iter().next()?;
        let beside = signs.beside.iter().map(Saying::to_string).collect::<Vec<_>>().join(", ");
        (!is_beside(&passage.tokens))
            .then(|| Remark::of_text(text, &passage.path, RemarkKind::OnlyRed { found, beside }))
    };
    let idle = idle_exceptions(vocabulary, "signs", &signs.colour, &signs.except, passages);
    passages.iter().filter_map(remark).chain(idle).collect()
}
