//! Drawings of what to look for: small beside a choice, and large with their words below the choices.

use super::frame::Frame;
use super::moves::{Move, on};
use super::tone::Tone;
use crate::protocol::{Choice, Phrase, Picture, Question};
use yew::prelude::*;

/// The drawings of a choice, small. Their words stand below the choices.
pub(super) fn thumbnails(frame: &Frame, choice: &Choice, tone: Tone) -> Html {
    if choice.pictures.is_empty() {
        return Html::default();
    }
    let pictures = choice.pictures.iter().filter_map(|id| frame.protocol().picture(id));
    html! {
        <span class="choice__pictures" aria-hidden="true">
            { for pictures.map(|picture| draw(picture, tone, None)) }
        </span>
    }
}

/// Every drawing of a question, large, on the skin tone that the visitor chooses.
pub(super) fn pictures(frame: &Frame, question: &Question, tone: Tone, go: &Callback<Move>) -> Html {
    let shown = of(frame, question);
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <details class="disclosure pictures">
            <summary class="disclosure__summary">{ frame.say(Phrase::Pictures) }</summary>
            <div class="disclosure__body">
                <p>{ frame.say(Phrase::PicturesBody) }</p>
                { tones(frame, tone, go) }
                <div class="figures">{ for shown.into_iter().map(|picture| figure(frame, picture, tone)) }</div>
            </div>
        </details>
    }
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

fn tones(frame: &Frame, chosen: Tone, go: &Callback<Move>) -> Html {
    html! {
        <fieldset class="tones">
            <legend class="tones__legend">{ frame.say(Phrase::SkinTone) }</legend>
            { for Tone::ALL.iter().map(|tone| {
                let tone = *tone;
                html! {
                    <label class="tone" data-skin={tone.as_str()}>
                        <input class="tone__input" type="radio" name="skin-tone" value={tone.as_str()}
                            checked={tone == chosen} onchange={on(go, Move::Tone(tone))} />
                        { frame.say(tone.phrase()) }
                    </label>
                }
            }) }
        </fieldset>
    }
}

fn figure(frame: &Frame, picture: &Picture, tone: Tone) -> Html {
    let words = frame.text().picture(&picture.id);
    html! {
        <figure class="figure">
            { draw(picture, tone, Some(&words.name)) }
            <figcaption class="figure__words">
                <strong class="figure__name">{ &words.name }</strong>{ " " }<span>{ &words.look }</span>
            </figcaption>
        </figure>
    }
}

/// One drawing. Without a name it is decoration.
fn draw(picture: &Picture, tone: Tone, name: Option<&str>) -> Html {
    html! {
        <svg class="picture" viewBox="0 0 96 96" data-skin={tone.as_str()} role={name.map(|_| "img")}
            aria-label={name.map(str::to_owned)}>
            { for picture.shapes.iter().map(|shape| html! {
                <path data-fill={shape.fill.as_str()} d={shape.path.as_str().to_owned()} />
            }) }
        </svg>
    }
}
