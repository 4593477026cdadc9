//! The text, line by line.

use crate::support::walks;
use crate::{PROTOCOL, TEXT, answering, any_walk, bent, occasion, pieces, with};
use expect_test::expect;
use microneedling_screener::export::summary::{Occasion, Summary};
use microneedling_screener::screening::evaluate;
use proptest::prelude::*;

#[test]
fn it_reads_like_a_letter() {
    let walk = answering(&[
        ("age", &["22-plus"]),
        ("area", &["face", "neck"]),
        ("hopes", &[]),
        ("device", &["needles-only"]),
        ("acne", &["inflamed"]),
    ]);
    let text = with(&walk, &TEXT, |_, summary| summary.text());
    expect![[r#"
        What to mention before microneedling
        21 November 2026
        These are a person’s own answers, given on their own device. Nobody has checked them.
        Questions version 1.0.0, 2026-11-21. Not yet reviewed by a clinician.

        Your answers: Not right now
        Your answers mention something that needs time first. Ask again when the wait has ended.
        You can talk to the clinic now and plan for later. When the wait has ended, answer these questions again. Then have a consult.
        This tool can’t see your skin. Only a qualified professional who has seen it can decide with you.

        What led to this
        • Not right now: Sore spots in the area
        Needles can carry germs through sore spots. They can leave more marks too.
        What to do: Calm the spots first. A pharmacist or GP can help. Acne scars may be treated later.
        What ends the wait: Many clinics wait until there are no sore spots in the area. About four calm weeks is a careful guide.
        • Tell them: An area other than the face
        In the United States, most authorised uses are on the face.
        What to do: Tell the clinic which area you mean. Ask what they’ve seen there.

        Your answers
        Age: 22 or over
        Area: Face / Neck
        Hopes: Acne scars
        Type of device: Needles only
        Spots and acne: Sore spots, or spots with pus
        Cold sores: I’ve never had one
        Eczema: I’ve never had it
        Sun and tanning: None of these
        The skin today: None of these
        Moles and marks: None of these
        Healing and reactions: None of these
        Medicines and creams: None of these
        Health: None of these
        Recent treatment: None of these

        Questions to take with you
        • Who’ll do my treatment, and what training do they have with skin like mine?
        • Are the needles sterile, used only once, and opened in front of me?
        • What will go on my skin before, during and after, and is it made for needling?
        • What change is realistic for me, and after how many sessions?
        • How should I look after my skin, and who do I call if I’m worried?

        This gives general information to help you prepare for a consult. It does not examine you, diagnose, or decide if treatment is right for you. In an emergency, call 999.
    "#]].assert_eq(&text);
}

#[test]
fn every_line_that_runs_from_right_to_left_says_so() {
    let text = with(&answering(&[]), &bent("", "ar"), |_, summary| summary.text());
    assert!(text.lines().filter(|line| !line.is_empty()).all(|line| line.starts_with('\u{200f}')), "{text}");
}

#[test]
fn a_number_keeps_its_order_from_right_to_left() {
    let country = crate::PROTOCOL.country("GB");
    let words = |locale| bent("", locale).with_numbers("Call {emergency}", country);
    assert_eq!(words("en-GB"), "Call 999");
    assert_eq!(words("ar"), "Call \u{2066}999\u{2069}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_finding_and_answer_is_in_it(walk in any_walk()) {
        let (text, pieces) = with(&walk, &TEXT, |report, summary| (summary.text(), pieces(report, &TEXT)));
        for piece in pieces {
            prop_assert!(text.contains(&piece), "{piece:?} is not in {text}");
        }
    }

    #[test]
    fn whoever_should_get_care_first_is_not_led_on(walk in any_walk()) {
        with(&walk, &TEXT, |report, summary| {
            let asks = report.consult_questions.iter().any(|note| summary.text().contains(TEXT.consult_question(&note.id)));
            prop_assert_eq!(asks, report.leads_on());
            Ok(())
        })?;
    }

    #[test]
    fn nothing_waits_to_be_filled_in(walk in any_walk()) {
        let text = with(&walk, &TEXT, |_, summary| summary.text());
        prop_assert!(!text.contains(['{', '}']), "{text}");
    }
}

#[test]
fn the_advice_line_keeps_its_groups_among_words_that_run_from_right_to_left() {
    let answers = walks::answers(&PROTOCOL, &answering(&[("sun", &["blistered"]), ("sun-unwell", &["unwell"])]));
    let australia = Occasion { country: PROTOCOL.country("AU"), ..occasion() };
    let report = evaluate(&PROTOCOL, &answers).unwrap();
    let words = |locale| Summary::of(&PROTOCOL, &report, &bent("", locale), &australia).text();
    assert!(words("ar").contains("Call \u{2066}1800\u{a0}022\u{a0}222\u{2069}\n"), "{}", words("ar"));
    assert!(words("en-GB").contains("Call 1800\u{a0}022\u{a0}222\n"), "{}", words("en-GB"));
}
