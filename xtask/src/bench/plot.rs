//! How times grow with the number of questions, as pictures: both axes by powers of ten, so that a straight rise of one
//! is linear and a level line is constant.

use std::fmt::Write;

use serde_json::Value;

use super::measures::median_of;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 400.0;
/// Left, top, right, bottom: room for words.
const MARGIN: [f64; 4] = [84.0, 44.0, 236.0, 52.0];
/// Lines differ in their dashes too.
const LINES: [(&str, &str); 3] = [("#09565d", "none"), ("#a3480a", "8 5"), ("#5a3fa0", "2 5")];

/// A line: its name, and how many milliseconds at how many questions.
struct Line {
    name: &'static str,
    points: Vec<(f64, f64)>,
}

/// Every picture, by the name of its file.
pub fn growth(now: &Value) -> [(&'static str, String); 2] {
    let native = [native(now, "reading protocol and text", "growth/read/"), native(now, "one step", "growth/step/")];
    let browser = [
        browser(now, "first question", "first_question"),
        browser(now, "a step at the beginning", "first_steps"),
        browser(now, "a step at the end", "last_steps"),
    ];
    [
        ("growth-native.svg", picture("Without a browser", &native)),
        ("growth-browser.svg", picture("In a browser, slowed", &browser)),
    ]
}

fn native(now: &Value, name: &'static str, prefix: &str) -> Line {
    let benches = now.get("native").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let point = |bench: &Value| {
        let questions = bench.get("name")?.as_str()?.strip_prefix(prefix)?.parse().ok()?;
        Some((questions, bench.get("nanoseconds")?.as_f64()? / 1e6))
    };
    Line::new(name, benches.iter().filter_map(point).collect())
}

fn browser(now: &Value, name: &'static str, key: &str) -> Line {
    let grown = now.pointer("/browser/growth").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let point = |grown: &Value| Some((grown.get("questions")?.as_f64()?, median_of(grown.get("samples")?, key)?));
    Line::new(name, grown.iter().filter_map(point).collect())
}

impl Line {
    fn new(name: &'static str, mut points: Vec<(f64, f64)>) -> Self {
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        Self { name, points }
    }
}

fn picture(title: &str, lines: &[Line]) -> String {
    let all = || lines.iter().flat_map(|line| &line.points);
    let (x, y) = (Axis::over(all().map(|point| point.0)), Axis::over(all().map(|point| point.1)));
    let [left, top, right, bottom] = MARGIN;
    let across = |questions: f64| left + x.share(questions) * (WIDTH - left - right);
    let up = |milliseconds: f64| HEIGHT - bottom - y.share(milliseconds) * (HEIGHT - top - bottom);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#17232b\">\n<title>{title}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n\
         <text x=\"{left}\" y=\"24\" font-size=\"16\" font-weight=\"600\">{title}</text>\n"
    );
    // Writing to a string cannot fail.
    for power in x.powers() {
        let (at, foot) = (across(power), HEIGHT - bottom);
        let _ = writeln!(svg, "<path d=\"M{at:.1} {top}V{foot}\" stroke=\"#d5dde0\"/>");
        let _ = writeln!(svg, "<text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{power}</text>", foot + 20.0);
    }
    for power in y.powers() {
        let at = up(power);
        let _ = writeln!(svg, "<path d=\"M{left} {at:.1}H{}\" stroke=\"#d5dde0\"/>", WIDTH - right);
        let _ = writeln!(svg, "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{power} ms</text>", left - 8.0, at + 4.0);
    }
    let _ = writeln!(svg, "<text x=\"{left}\" y=\"{}\">questions</text>", HEIGHT - 10.0);
    for (place, (line, (colour, dashes))) in (0_u8..).zip(lines.iter().zip(LINES)) {
        let points: Vec<String> = line.points.iter().map(|(x, y)| format!("{:.1},{:.1}", across(*x), up(*y))).collect();
        let stroke = format!("stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dashes}\"");
        let _ = writeln!(svg, "<polyline points=\"{}\" fill=\"none\" {stroke}/>", points.join(" "));
        // What each line is, beside the lines: their ends may lie together.
        let (x, y) = (WIDTH - right + 16.0, top + 12.0 + 24.0 * f64::from(place));
        let _ = writeln!(svg, "<path d=\"M{x} {y}h28\" {stroke}/>");
        let _ = writeln!(svg, "<text x=\"{}\" y=\"{}\">{}</text>", x + 36.0, y + 4.0, line.name);
    }
    svg.push_str("</svg>\n");
    svg
}

/// From one power of ten to another.
struct Axis {
    least: i32,
    most: i32,
}

impl Axis {
    #[expect(clippy::cast_possible_truncation, reason = "powers of ten of times are small")]
    fn over(figures: impl Iterator<Item = f64> + Clone) -> Self {
        let powers = figures.filter(|figure| *figure > 0.0).map(f64::log10);
        let least = powers.clone().map(|power| power.floor() as i32).min().unwrap_or(0);
        let most = powers.map(|power| power.ceil() as i32).max().unwrap_or(1);
        Self { least, most: most.max(least + 1) }
    }

    /// How far along it a figure lies, from 0 to 1.
    fn share(&self, figure: f64) -> f64 {
        (figure.log10() - f64::from(self.least)) / f64::from(self.most - self.least)
    }

    fn powers(&self) -> impl Iterator<Item = f64> {
        (self.least..=self.most).map(|power| 10_f64.powi(power))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_tenfold_is_the_same_distance() {
        let axis = Axis::over([10.0, 1000.0].into_iter());
        assert_eq!([10.0, 100.0, 1000.0].map(|figure| axis.share(figure)), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn a_line_is_drawn_through_what_was_measured() {
        let bench = |count: u32| json!({ "name": format!("growth/step/{count}"), "nanoseconds": count * 1000 });
        let [(_, native), _] = growth(&json!({ "native": [bench(1000), bench(10)] }));
        assert!(native.contains("<polyline points=\"84.0,348.0 484.0,44.0\""), "{native}");
        assert!(native.contains(">one step</text>"));
    }
}
