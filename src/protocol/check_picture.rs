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
        let places = question.map.iter().flat_map(|map| &map.places);
        for (index, place) in places.clone().enumerate() {
            let id = place.choice.to_string();
            let kind = if question.choice(&id).is_none() {
                ProblemKind::NoSuchChoice(question.id.to_string(), id)
            } else if places.clone().take(index).any(|earlier| earlier.choice == place.choice) {
                ProblemKind::RepeatedId(id)
            } else {
                continue;
            };
            self.wrong(format!("{path}.map.places[{index}]"), kind);
        }
    }

    /// Every picture is shown somewhere.
    pub(super) fn shown(&mut self, content: &Content) {
        for (index, picture) in content.pictures.iter().enumerate() {
            let mut choices = self.questions.iter().flat_map(|question| &question.choices);
            if !choices.any(|choice| choice.pictures.contains(&picture.id)) {
                self.wrong(format!("pictures[{index}]"), ProblemKind::UnusedPicture(picture.id.to_string()));
            }
        }
    }
}
