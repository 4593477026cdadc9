//! How reading a protocol, and one step through it, grow with the number of its questions.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a bench")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use microneedling_screener::protocol::{ChoiceId, Protocol, Text, Tree};
use microneedling_screener::screening::{Answer, Screening, Step};
use specimens::Form;

const COUNTS: [usize; 3] = [10, 100, 1_000];

fn reading(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("growth/read");
    for count in COUNTS {
        let form = Form::grown(count);
        let documents = [form.protocol(), form.text().unwrap()].map(|document| document.to_string());
        group.bench_with_input(BenchmarkId::from_parameter(count), &documents, |bench, [protocol, text]| {
            bench.iter(|| {
                let protocol = Protocol::read(&tree(black_box(protocol))).unwrap();
                let text = Text::read(&tree(black_box(text)), &protocol).unwrap();
                (protocol, text)
            });
        });
    }
    group.finish();
}

/// The last step of a walk, where there is most to look at: an answer, the path that it leads along, the next screen.
fn step(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("growth/step");
    for count in COUNTS {
        let form = Form::grown(count);
        let protocol = Protocol::read(&tree(&form.protocol().to_string())).unwrap();
        let mut screening = Screening::new(Arc::new(protocol)).start();
        for _ in 1..count {
            let answer = answer(&form, &screening);
            screening = screening.answer(answer);
        }
        let last = answer(&form, &screening);
        group.bench_with_input(BenchmarkId::from_parameter(count), &screening, |bench, screening| {
            let before = || (screening.clone(), last.clone());
            bench.iter_batched(before, |(screening, answer)| screening.answer(answer), BatchSize::SmallInput);
        });
    }
    group.finish();
}

/// What the form's walk says to the question on the screen.
fn answer(form: &Form, screening: &Screening) -> Answer {
    let Step::Question { id, .. } = screening.step() else { unreachable!("every question is asked") };
    let question = screening.protocol().question(id).unwrap();
    Answer::chosen(question, [ChoiceId::from(form.walk[id.as_str()].as_str())]).unwrap()
}

fn tree(document: &str) -> Tree {
    serde_json::from_str(document).unwrap()
}

criterion_group!(benches, reading, step);
criterion_main!(benches);
