//! A drawing as SVG. Standing alone it follows the reader's light or dark theme; in a page, it is black on white.

use super::shape::{Drawing, Face, Line, Look, Rect, Shape};
use std::fmt::Write;

/// The style sheet that pictures within a page need, once.
pub const STYLE: &str = include_str!("flow.css");

const TIP: u32 = 8;
const BAR: u32 = 5;

/// The drawing as an `svg` element for a page that holds [`STYLE`].
#[must_use]
pub fn svg(drawing: &Drawing, title: &str, description: &str) -> String {
    element(drawing, title, description, "")
}

/// The drawing as a file of its own.
#[must_use]
pub fn svg_file(drawing: &Drawing, title: &str, description: &str) -> String {
    element(drawing, title, description, &format!("<style>\n{STYLE}</style>\n"))
}

fn element(drawing: &Drawing, title: &str, description: &str, style: &str) -> String {
    let Drawing { width, height, .. } = drawing;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" role=\"img\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n<title>{}</title>\n<desc>{}</desc>\n{style}\
         <rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>\n",
        escaped(title),
        escaped(description),
    );
    for arrow in &drawing.arrows {
        out.push_str(&path(arrow));
    }
    for shape in &drawing.shapes {
        out.push_str(&draw(shape));
    }
    out.push_str("</svg>\n");
    out
}

fn path(corners: &[(u32, u32)]) -> String {
    let [.., before, tip] = corners else { return String::new() };
    let line: Vec<String> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let (x, y) = tip;
    let head = if before.0 == tip.0 {
        format!("M{x},{y}l-4,-{TIP}h8z")
    } else {
        format!("M{x},{y}l-{TIP},-4v8z")
    };
    format!("<polyline class=\"arrow\" points=\"{}\"/>\n<path class=\"tip\" d=\"{head}\"/>\n", line.join(" "))
}

fn draw(shape: &Shape) -> String {
    let class = class(shape.look);
    let mut out = String::new();
    if shape.look != Look::Label {
        let Rect { x, y, width, height } = shape.rect;
        let round = if matches!(shape.look, Look::Mark(_)) { height / 2 } else { 4 };
        // Writing to a string can't fail.
        let _ = writeln!(
            out,
            "<rect class=\"box {class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>"
        );
        if matches!(shape.look, Look::Stop(_)) {
            let x = shape.rect.right() - BAR;
            let _ = writeln!(
                out,
                "<rect class=\"{class} bar\" x=\"{x}\" y=\"{y}\" width=\"{BAR}\" height=\"{height}\"/>"
            );
        }
    }
    let of_mark = if matches!(shape.look, Look::Mark(_) | Look::Stop(_)) { class.as_str() } else { "" };
    for line in &shape.lines {
        out.push_str(&text(line, of_mark));
    }
    for inner in &shape.inside {
        out.push_str(&draw(inner));
    }
    out
}

fn text(line: &Line, of_mark: &str) -> String {
    let face = match line.face {
        Face::Title => "title",
        Face::Plain => "plain",
        Face::Quiet => "quiet",
        Face::Name => "name",
    };
    let class = format!("{face} {of_mark}");
    let Line { x, baseline, words, .. } = line;
    format!("<text class=\"{}\" x=\"{x}\" y=\"{baseline}\">{}</text>\n", class.trim_end(), escaped(words))
}

fn class(look: Look) -> String {
    match look {
        Look::Always => "always".to_owned(),
        Look::FollowUp => "follow-up".to_owned(),
        Look::Terminal => "terminal".to_owned(),
        Look::Label => String::new(),
        Look::Mark(disposition) | Look::Stop(disposition) => format!("mark {}", disposition.as_str()),
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
