//! What is told of a candidate, and how one figure comes of many samples.

use serde_json::Value;

/// One line of the table.
pub struct Measure {
    /// What it is, with its unit.
    pub title: &'static str,
    /// What is added up in each sample.
    keys: &'static [&'static str],
    /// How much of its unit the samples' own is.
    scale: f64,
    /// Which of all figures counts: 0.5 is the median.
    quantile: f64,
}

const KIB: f64 = 1.0 / 1024.0;
const MIB: f64 = KIB / 1024.0;
const MEDIAN: f64 = 0.5;

/// Every line, in order.
pub const MEASURES: [Measure; 21] = [
    median("first screen painted, ms", &["first_screen"]),
    median("first question painted, Start tapped at once, ms", &["first_question"]),
    median("first answer taken, ms", &["first_answer"]),
    median("main thread blocked until then, ms", &["blocking"]),
    sized("what had come for the first screen, KiB", &["first_bytes"], KIB),
    sized("every file, KiB", &["bytes"], KIB),
    median("requests", &["requests"]),
    median("a step, median, ms", &["steps"]),
    Measure { title: "a step, p95, ms", keys: &["steps"], scale: 1.0, quantile: 0.95 },
    median("main thread at work for each step, ms", &["work"]),
    sized("JavaScript in memory at the end, MiB", &["heap"], MIB),
    sized("the same and WebAssembly, MiB", &["heap", "wasm"], MIB),
    median("come back: first screen, ms", &["again_screen"]),
    median("come back: first question, ms", &["again_question"]),
    median("one mount and unmount, ms", &["cycle"]),
    median("left behind by each: JavaScript, bytes", &["cycle_heap"]),
    median("left behind by each: WebAssembly, bytes", &["cycle_wasm"]),
    median("left behind by each: nodes", &["cycle_nodes"]),
    median("left alone: long tasks", &["alone_tasks"]),
    median("left alone: main thread blocked, ms", &["alone_blocking"]),
    median("left alone: layout shift", &["alone_shift"]),
];

const fn median(title: &'static str, keys: &'static [&'static str]) -> Measure {
    sized(title, keys, 1.0)
}

const fn sized(title: &'static str, keys: &'static [&'static str], scale: f64) -> Measure {
    Measure { title, keys, scale, quantile: MEDIAN }
}

impl Measure {
    /// The figure of all samples of a candidate; `None` if none has it.
    pub fn of(&self, candidate: &Value) -> Option<f64> {
        let samples = candidate.get("samples")?.as_array()?;
        let figures = samples.iter().filter_map(|sample| self.in_sample(sample)).flatten().collect();
        quantile(figures, self.quantile).map(|figure| figure * self.scale)
    }

    /// One figure, or as many as the sample has steps.
    fn in_sample(&self, sample: &Value) -> Option<Vec<f64>> {
        let mut sum: Option<Vec<f64>> = None;
        for key in self.keys {
            let figures = figures(sample.get(key)?);
            sum = Some(match sum {
                None => figures,
                Some(sum) => sum.iter().zip(figures).map(|(one, other)| one + other).collect(),
            });
        }
        sum
    }
}

/// The median of the figures under a key, in all samples.
pub fn median_of(samples: &Value, key: &str) -> Option<f64> {
    let samples = samples.as_array()?.iter().filter_map(|sample| sample.get(key));
    quantile(samples.flat_map(figures).collect(), MEDIAN)
}

/// A number, or the numbers of a list.
fn figures(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(list) => list.iter().filter_map(Value::as_f64).collect(),
        value => value.as_f64().into_iter().collect(),
    }
}

/// Between two figures, as much of each as it is near to.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few figures")]
fn quantile(mut figures: Vec<f64>, quantile: f64) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    let place = figures.len().checked_sub(1)? as f64 * quantile;
    let (below, above) = (figures.get(place.floor() as usize)?, figures.get(place.ceil() as usize)?);
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_of_all_samples_are_put_in_order_together() {
        let candidate = json!({ "samples": [{ "steps": [5, 1] }, { "steps": [3, 2, 4] }] });
        let of = |title: &str| {
            MEASURES.iter().find(|measure| measure.title == title).and_then(|measure| measure.of(&candidate))
        };
        assert_eq!(of("a step, median, ms"), Some(3.0));
        assert_eq!(of("a step, p95, ms"), Some(4.8));
        assert_eq!(of("requests"), None);
    }

    #[test]
    fn memory_is_added_up_within_a_sample() {
        let mib = 1024 * 1024;
        let candidate = json!({ "samples": [{ "heap": mib, "wasm": 2 * mib }, { "heap": 2 * mib, "wasm": 2 * mib }] });
        let sum = MEASURES.iter().find(|measure| measure.keys.len() == 2).and_then(|measure| measure.of(&candidate));
        assert_eq!(sum, Some(3.5));
    }
}
