//! What was measured, as tables: each figure beside the baseline's, and beside that of the run before.

use serde_json::Value;

use super::measures::{MEASURES, median_of};

/// Reading, walking and proving without a browser.
pub fn native(now: &Value, before: Option<&Value>) -> String {
    let mut rows = vec![vec!["without a browser".to_owned(), "median".to_owned(), "before".to_owned()]];
    for bench in list(now, "/native") {
        let (name, nanoseconds) = (text(bench, "name"), bench.get("nanoseconds").and_then(Value::as_f64));
        let earlier =
            before.and_then(|before| list(before, "/native").iter().find(|bench| text(bench, "name") == name));
        let earlier = earlier.and_then(|bench| bench.get("nanoseconds")?.as_f64());
        let Some(nanoseconds) = nanoseconds else { continue };
        rows.push(vec![
            name.to_owned(),
            time(nanoseconds),
            earlier.map_or_else(none, |earlier| ratio(nanoseconds, earlier)),
        ]);
    }
    aligned(&rows)
}

/// Every candidate beside the first. `×` is the ratio to it in the same run; in brackets, to itself in the run before.
pub fn browser(now: &Value, before: Option<&Value>) -> String {
    let candidates = list(now, "/browser/candidates");
    let earlier = before.map(|before| list(before, "/browser/candidates")).unwrap_or_default();
    let names = candidates.iter().map(|candidate| text(candidate, "name").to_owned());
    let mut rows = vec![[conditions(now)].into_iter().chain(names).collect::<Vec<_>>()];
    for measure in &MEASURES {
        let baseline = candidates.first().and_then(|candidate| measure.of(candidate));
        let cells = candidates.iter().enumerate().map(|(place, candidate)| {
            let Some(figure) = measure.of(candidate) else { return none() };
            let mut cell = number(figure);
            if let Some(baseline) = baseline.filter(|baseline| place > 0 && *baseline > 0.0) {
                cell.push_str(&format!(" ×{}", ratio(figure, baseline)));
            }
            let same = earlier.iter().find(|earlier| text(earlier, "id") == text(candidate, "id"));
            if let Some(earlier) = same.and_then(|same| measure.of(same)).filter(|earlier| *earlier > 0.0) {
                cell.push_str(&format!(" ({})", ratio(figure, earlier)));
            }
            cell
        });
        rows.push([measure.title.to_owned()].into_iter().chain(cells).collect());
    }
    aligned(&rows)
}

/// The widget with more and more questions. `×` is the ratio to the fewest; in brackets, to the run before.
pub fn growth(now: &Value, before: Option<&Value>) -> String {
    const COLUMNS: [(&str, &str); 3] = [
        ("first question, ms", "first_question"),
        ("first steps, ms", "first_steps"),
        ("last steps, ms", "last_steps"),
    ];
    let grown = list(now, "/browser/growth");
    let earlier = before.map(|before| list(before, "/browser/growth")).unwrap_or_default();
    let figure = |grown: &Value, key| median_of(grown.get("samples")?, key);
    let titles = COLUMNS.iter().map(|(title, _)| (*title).to_owned());
    let mut rows = vec![["questions".to_owned()].into_iter().chain(titles).collect::<Vec<_>>()];
    for (place, row) in grown.iter().enumerate() {
        let cells = COLUMNS.iter().map(|(_, key)| {
            let Some(now) = figure(row, key) else { return none() };
            let mut cell = number(now);
            if let Some(fewest) = grown.first().and_then(|first| figure(first, key)).filter(|_| place > 0) {
                cell.push_str(&format!(" ×{}", ratio(now, fewest)));
            }
            let same = earlier.iter().find(|earlier| earlier.get("questions") == row.get("questions"));
            if let Some(earlier) = same.and_then(|same| figure(same, key)) {
                cell.push_str(&format!(" ({})", ratio(now, earlier)));
            }
            cell
        });
        let questions = row.get("questions").map(Value::to_string).unwrap_or_default();
        rows.push([questions].into_iter().chain(cells).collect());
    }
    aligned(&rows)
}

fn conditions(now: &Value) -> String {
    let of = |key| now.pointer(&format!("/browser/conditions/{key}")).and_then(Value::as_f64).unwrap_or_default();
    let rounds = now.pointer("/browser/rounds").and_then(Value::as_u64).unwrap_or_default();
    format!(
        "rounds: {rounds}, CPU {}× slower, {} Mbit/s, {} ms",
        of("cpu"),
        number(of("bits/0") / 1e6),
        number(of("latency"))
    )
}

fn list<'v>(value: &'v Value, pointer: &str) -> &'v [Value] {
    value.pointer(pointer).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn none() -> String {
    "–".to_owned()
}

fn ratio(figure: f64, to: f64) -> String {
    format!("{:.2}", figure / to)
}

/// With as many digits as mean something.
fn number(figure: f64) -> String {
    let digits = match figure.abs() {
        0.0 => 0,
        ..0.1 => 3,
        0.1..10.0 => 2,
        10.0..100.0 => 1,
        _ => 0,
    };
    let figure = format!("{figure:.digits$}");
    if figure.contains('.') { figure.trim_end_matches('0').trim_end_matches('.').to_owned() } else { figure }
}

fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{} ns", number(nanoseconds)),
        1e3..1e6 => format!("{} µs", number(nanoseconds / 1e3)),
        _ => format!("{} ms", number(nanoseconds / 1e6)),
    }
}

/// In columns; all but the first stand to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let mut lines = String::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let width = width(column).unwrap_or(0);
            lines.push_str(&if column == 0 { format!("{cell:width$}") } else { format!("  {cell:>width$}") });
        }
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_stand_beside_the_baseline_and_the_run_before() {
        let run = |vanilla: f64, widget: f64| {
            let candidate =
                |id: &str, figure: f64| json!({ "id": id, "name": id, "samples": [{ "first_screen": figure }] });
            json!({ "browser": { "rounds": 1, "candidates": [candidate("vanilla", vanilla), candidate("widget", widget)] } })
        };
        let table = browser(&run(200.0, 300.0), Some(&run(400.0, 400.0)));
        let line = table.lines().find(|line| line.starts_with("first screen")).unwrap_or_default();
        assert!(line.ends_with("200 (0.50)  300 ×1.50 (0.75)"), "{line}");
    }

    #[test]
    fn numbers_have_as_many_digits_as_mean_something() {
        let cases = [(0.0, "0"), (0.0204, "0.02"), (1.5, "1.5"), (12.34, "12.3"), (100.0, "100"), (1234.5, "1234")];
        for (figure, told) in cases {
            assert_eq!(number(figure), told);
        }
        assert_eq!(time(1_234_000.0), "1.23 ms");
    }
}
