//! How long the protocol that ships takes to read, to walk through and to prove.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use microneedling_screener::proof::{Guarantees, prove};
use microneedling_screener::protocol::{Protocol, Role, Text, Tree};
use microneedling_screener::screening::{Answer, Answers, End, evaluate, walk};

const PROTOCOL: &str = include_str!("../protocols/microneedling/protocol.json");
const TEXT: &str = include_str!("../protocols/microneedling/text/en.json");
const GUARANTEES: &str = include_str!("../protocols/microneedling/guarantees.json");

fn documents(bench: &mut Criterion) {
    bench.bench_function("shipped/read protocol and text", |bench| {
        bench.iter(|| {
            let protocol = Protocol::read(&tree(black_box(PROTOCOL))).unwrap();
            let text = Text::read(&tree(black_box(TEXT)), &protocol).unwrap();
            (protocol, text)
        });
    });
}

fn report(bench: &mut Criterion) {
    let protocol = Protocol::read(&tree(PROTOCOL)).unwrap();
    let answers = longest(&protocol);
    bench.bench_function("shipped/evaluate a whole walk", |bench| {
        bench.iter(|| evaluate(black_box(&protocol), black_box(&answers)).unwrap().disposition);
    });
}

fn proof(bench: &mut Criterion) {
    let protocol = Protocol::read(&tree(PROTOCOL)).unwrap();
    let guarantees = Guarantees::read(&tree(GUARANTEES), &protocol).unwrap();
    let mut group = bench.benchmark_group("shipped");
    group.sample_size(10);
    group.bench_function("prove", |bench| bench.iter(|| prove(black_box(&protocol), &guarantees, &mut |_| ())));
    group.finish();
}

/// The first answer that is an ordinary one and ends nothing, wherever there is one: nearly every follow-up is asked.
fn longest(protocol: &Protocol) -> Answers {
    let mut answers = Answers::new();
    while let End::Ask(question) = walk(protocol, &answers).end() {
        let chosen = |id| Answer::chosen(question, [id]).unwrap();
        let ordinary = question.choices.iter().filter(|choice| choice.role == Role::Ordinary);
        let tried = ordinary.map(|choice| answers.clone().with(question.id.clone(), chosen(choice.id.clone())));
        let goes_on = |answers: &Answers| !matches!(walk(protocol, answers).end(), End::Stopped);
        let next = tried.clone().find(goes_on);
        answers = next.unwrap_or_else(|| answers.clone().with(question.id.clone(), Answer::skipped()));
    }
    answers
}

fn tree(document: &str) -> Tree {
    serde_json::from_str(document).unwrap()
}

criterion_group!(benches, documents, report, proof);
criterion_main!(benches);
