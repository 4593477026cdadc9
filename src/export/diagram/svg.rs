//! A drawing as SVG. Standing alone it follows the reader's light or dark theme; in a page, it is black on white.

use super::shape::{Drawing, Face, Line, Look, Rect, STOP_BAR, Shape};

/// The style sheet that pictures within a page need, once.
pub const STYLE: &str = include_str!("flow.css");

const TIP: u32 = 8;

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
    let head = if before.0 == tip.0 { format!("M{x},{y}l-4,-{TIP}h8z") } else { format!("M{x},{y}l-{TIP},-4v8z") };
    format!("<polyline class=\"arrow\" points=\"{}\"/>\n<path class=\"tip\" d=\"{head}\"/>\n", line.join(" "))
}

fn draw(shape: &Shape) -> String {
    let frame = match shape.look {
        Look::Label => String::new(),
        Look::Stop(_) => {
            let Rect { width, .. } = shape.rect;
            let name = Rect { width: width - STOP_BAR, ..shape.rect };
            let bar = Rect { x: shape.rect.right() - STOP_BAR / 2, width: STOP_BAR / 2, ..shape.rect };
            rect(name, &class(shape.look), 3) + &rect(bar, "bar", 0)
        }
        Look::Mark(_) => rect(shape.rect, &class(shape.look), shape.rect.height / 2),
        Look::Always | Look::FollowUp | Look::Terminal => rect(shape.rect, &class(shape.look), 4),
    };
    let lines: String = shape.lines.iter().map(|line| text(line, shape.look)).collect();
    let inside: String = shape.inside.iter().map(draw).collect();
    frame + &lines + &inside
}

fn rect(Rect { x, y, width, height }: Rect, class: &str, round: u32) -> String {
    format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>\n")
}

fn text(line: &Line, look: Look) -> String {
    let face = match line.face {
        Face::Title => "title",
        Face::Plain => "plain",
        Face::Quiet => "quiet",
        Face::Name => "name",
    };
    let Line { x, baseline, words, .. } = line;
    let class = format!("{face} {}", class(look));
    format!("<text class=\"{}\" x=\"{x}\" y=\"{baseline}\">{}</text>\n", class.trim_end(), escaped(words))
}

fn class(look: Look) -> String {
    match look {
        Look::Always => "always",
        Look::FollowUp => "follow-up",
        Look::Terminal => "terminal",
        Look::Label => "",
        Look::Mark(disposition) | Look::Stop(disposition) => return format!("mark {}", disposition.as_str()),
    }
    .to_owned()
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
