//! What must hold between drawings and what they are drawn for.

use super::check::Check;
use super::document::Content;
use super::problem::ProblemKind;
use super::question::Question;

impl Check<'_> {
    /// Every picture that the choices of a question name exists, and every place of its map is one of its choices.
    pub(super) fn drawn(&mut self, path: &str, question: &Question) {
        for (index, choice) in question.choices.iter().enumerate() {
            for (at, id) in choice.pictures.iter().enumerate() {
                if !self.known.iter().any(|content| content.pictures.iter().any(|picture| picture.id == *id)) {
                    let path = format!("{path}.choices[{index}].pictures[{at}]");
                    self.wrong(path, ProblemKind::NoSuchPicture(id.to_string()));
                }
            }
        }
        let Some(map) = &question.map else { return };
        for (index, place) in map.places.iter().enumerate() {
            let is_repeated = map.places.iter().take(index).any(|earlier| earlier.choice == place.choice);
            let id = place.choice.to_string();
            let kind = match question.choice(&id) {
                None => ProblemKind::NoSuchChoice(question.id.to_string(), id),
                Some(_) if is_repeated => ProblemKind::RepeatedId(id),
                Some(_) => continue,
            };
            self.wrong(format!("{path}.map.places[{index}]"), kind);
        }
    }

    /// Every picture is shown somewhere.
    pub(super) fn shown(&mut self, content: &Content) {
        for (index, picture) in content.pictures.iter().enumerate() {
            let shows =
                |question: &&Question| question.choices.iter().any(|choice| choice.pictures.contains(&picture.id));
            if !self.questions.iter().any(shows) {
                self.wrong(format!("pictures[{index}]"), ProblemKind::UnusedPicture(picture.id.to_string()));
            }
        }
    }
}
