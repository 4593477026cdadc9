//! Drawings of what to look for: small beside a choice, and large with their words below the choices.

use super::frame::Frame;
use super::moves::Move;
use super::parts::{body, disclosure, summary};
use super::tag::{On, Tag, tag};
use super::tone::Tone;
use crate::protocol::{Choice, Phrase, Picture, Question};
use yew::Callback;

/// The drawings of a choice, small. Their words stand below the choices.
pub(super) fn thumbnails(frame: &Frame, choice: &Choice, tone: Tone) -> Option<Tag> {
    if choice.pictures.is_empty() {
        return None;
    }
    let pictures = choice.pictures.iter().filter_map(|id| frame.protocol().picture(id));
    let thumbnails = tag("span", "choice__pictures").set("aria-hidden", "true");
    Some(thumbnails.all(pictures.map(|picture| draw(picture, tone))))
}

/// Every drawing of a question, large, on the skin tone that the visitor chooses.
pub(super) fn pictures(frame: &Frame, question: &Question, tone: Tone, go: &Callback<Move>) -> Option<Tag> {
    let shown = of(frame, question);
    if shown.is_empty() {
        return None;
    }
    let body = body()
        .add(tag("p", "").say(frame, Phrase::PicturesBody))
        .add(tones(frame, tone, go))
        .add(tag("div", "figures").all(shown.into_iter().map(|picture| figure(frame, picture, tone))));
    Some(disclosure("disclosure pictures", summary().say(frame, Phrase::Pictures), body))
}

/// The drawings of all choices, each once.
fn of<'f>(frame: &'f Frame, question: &Question) -> Vec<&'f Picture> {
    let mut found: Vec<&Picture> = Vec::new();
    for choice in &question.choices {
        for picture in choice.pictures.iter().filter_map(|id| frame.protocol().picture(id)) {
            if !found.contains(&picture) {
                found.push(picture);
            }
        }
    }
    found
}

fn tones(frame: &Frame, chosen: Tone, go: &Callback<Move>) -> Tag {
    let tones = Tone::ALL.iter().map(|tone| {
        let input = tag("input", "tone__input")
            .set("type", "radio")
            .set("name", "skin-tone")
            .value(tone.as_str().to_owned())
            .checked(*tone == chosen)
            .on(On::Change, go, Move::Tone(*tone));
        tag("label", "tone").set("data-skin", tone.as_str()).add(input).say(frame, tone.phrase())
    });
    tag("fieldset", "tones").add(tag("legend", "tones__legend").say(frame, Phrase::SkinTone)).all(tones)
}

fn figure(frame: &Frame, picture: &Picture, tone: Tone) -> Tag {
    let words = frame.text().picture(&picture.id);
    let drawing = draw(picture, tone).set("role", "img").set_to("aria-label", words.name.clone());
    let caption = tag("figcaption", "figure__words")
        .add(tag("strong", "figure__name").add(words.name.as_str()))
        .add(" ")
        .add(tag("span", "").add(words.look.as_str()));
    tag("figure", "figure").add(drawing).add(caption)
}

/// One drawing. As long as it has no name, it is decoration.
fn draw(picture: &Picture, tone: Tone) -> Tag {
    let shapes = picture
        .shapes
        .iter()
        .map(|shape| tag("path", "").set("data-fill", shape.fill.as_str()).set_to("d", shape.path.as_str().to_owned()));
    tag("svg", "picture").set("viewBox", "0 0 96 96").set("data-skin", tone.as_str()).all(shapes)
}
