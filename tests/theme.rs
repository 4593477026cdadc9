//! What becomes of a clinic's colours: what follows from one that it set, what it is told, and what is written of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use expect_test::{Expect, expect};
use microneedling_screener::theme::{Colour, Given, Paint, Palette, Scheme, Token, repair};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const TOKENS_CSS: &str = include_str!("../styles/tokens.css");
const GUIDE: &str = include_str!("../docs/theming.md");

#[track_caller]
fn check(scheme: Scheme, tokens: &[(Token, u32)], expected: Expect) {
    let mut given = Given::default();
    for (token, colour) in tokens {
        given.set(*token, Paint::opaque(Colour::hex(*colour)));
    }
    let repaired = repair(&given, scheme);
    let mut said = format!("{}:", repaired.scheme.as_str());
    for &token in Token::ALL {
        said += &format!(" {} {}", token.name(), repaired.palette.get(token));
    }
    for change in repaired.changes {
        said += &format!("\n{change}");
    }
    expected.assert_eq(&said);
}

#[test]
fn nothing_set_is_what_ships() {
    check(
        Scheme::Light,
        &[],
        expect![
            "light: surface #fbfaf7 card #ffffff accent-soft #e3f1f1 ink #15242b muted #3f4f56 line #7a8a91 hairline #dde3e4 accent #09565d on-accent #ffffff focus #09565d error #8a2a08"
        ],
    );
    check(
        Scheme::Dark,
        &[],
        expect![
            "dark: surface #0f181b card #172327 accent-soft #153436 ink #eef4f4 muted #b4c3c7 line #8498a0 hairline #2b3a3f accent #7fd6d3 on-accent #06282b focus #7fd6d3 error #ffb596"
        ],
    );
}

#[test]
fn what_is_drawn_on_and_around_the_accent_follows_it() {
    check(
        Scheme::Light,
        &[(Token::Accent, 0x70_2459)],
        expect![
            "light: surface #fbfaf7 card #ffffff accent-soft #e7dce1 ink #15242b muted #394950 line #718188 hairline #dde3e4 accent #702459 on-accent #ffffff focus #702459 error #8a2a08"
        ],
    );
    check(
        Scheme::Dark,
        &[(Token::Accent, 0x70_2459)],
        expect![[r#"
        dark: surface #0f181b card #172327 accent-soft #1d1a24 ink #eef4f4 muted #b4c3c7 line #8498a0 hairline #2b3a3f accent #df93c8 on-accent #172327 focus #df93c8 error #ffb596
        --screener-accent #702459 would be hard to read on --screener-surface #0f181b (1.7:1); #df93c8 is used instead (7.8:1)"#]],
    );
    check(
        Scheme::Light,
        &[(Token::Accent, 0xff_d54a)],
        expect![[r#"
        light: surface #fbfaf7 card #ffffff accent-soft #fcf5df ink #15242b muted #3f4f56 line #7a8a91 hairline #dde3e4 accent #695000 on-accent #ffffff focus #695000 error #8a2a08
        --screener-accent #ffd54a would be hard to read on --screener-surface #fbfaf7 (1.3:1); #695000 is used instead (7.3:1)"#]],
    );
}

#[test]
fn a_surface_decides_whether_the_widget_is_dark() {
    check(
        Scheme::Light,
        &[(Token::Surface, 0x22_2222)],
        expect![
            "dark: surface #222222 card #2e2e2e accent-soft #2f3b3b ink #eef4f4 muted #c5caca line #888b8b hairline #3f4040 accent #81d8d5 on-accent #06282b focus #81d8d5 error #ffb596"
        ],
    );
    check(
        Scheme::Dark,
        &[(Token::Surface, 0xff_f0f5)],
        expect![
            "light: surface #fff0f5 card #fff8fa accent-soft #dcdae0 ink #15242b muted #3c454b line #7b7b81 hairline #ded3d8 accent #004c53 on-accent #ffffff focus #004c53 error #8a2a08"
        ],
    );
}

#[test]
fn a_ground_gives_way_only_to_the_surface() {
    check(
        Scheme::Light,
        &[(Token::Surface, 0xff_ffff), (Token::Card, 0x11_1111)],
        expect![[r#"
            light: surface #ffffff card #ffffff accent-soft #dce7e8 ink #15242b muted #404c52 line #7c8487 hairline #dee0e1 accent #055259 on-accent #ffffff focus #055259 error #8a2a08
            --screener-card #111111 can't have the same text on it as --screener-surface #ffffff; #ffffff is used instead"#]],
    );
}

#[test]
fn a_ground_between_black_and_white_gets_the_best_there_is() {
    check(
        Scheme::Light,
        &[(Token::Surface, 0x76_7676)],
        expect![
            "light: surface #767676 card #bbbbbb accent-soft #717575 ink #000001 muted #000001 line #2b2b2c hairline #656565 accent #000001 on-accent #ffffff focus #000001 error #0b0200"
        ],
    );
}

#[test]
fn text_on_the_accent_is_readable_under_the_pointer_too() {
    check(
        Scheme::Light,
        &[(Token::Accent, 0x0b_5f5f), (Token::OnAccent, 0xff_c0cb)],
        expect![[r#"
        light: surface #fbfaf7 card #ffffff accent-soft #f8f8f5 ink #15242b muted #3f4f56 line #7a8a91 hairline #dde3e4 accent #0b5f5f on-accent #fff6f8 focus #0b5f5f error #8a2a08
        --screener-on-accent #ffc0cb would be hard to read on --screener-accent #0b5f5f (4.8:1); #fff6f8 is used instead (7.0:1)"#]],
    );
}

#[test]
fn the_style_sheet_ships_the_same_colours() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let shipped = Palette::shipped(scheme);
        for &token in Token::ALL {
            assert_eq!(declared(token, scheme), shipped.get(token).to_string(), "--{}", token.name());
        }
    }
    let plain = TOKENS_CSS.split("@supports").next().unwrap();
    for &token in Token::ALL {
        let colour = Palette::shipped(Scheme::Light).get(token).to_string();
        let declaration = |colour: &str| plain.contains(&format!("\n  --{}: {colour};", token.name()));
        assert!(declaration(&colour) || declaration("#fff"), "--{} without light-dark()", token.name());
    }
}

#[test]
fn every_token_is_a_property_and_every_other_property_is_in_the_style_sheet() {
    let styles: String = fs::read_dir("styles")
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let used = styles.split("var(--screener-").skip(1).map(|rest| rest.split([',', ')']).next().unwrap());
    let used = used.map(|name| format!("--screener-{name}"));
    let there: BTreeSet<String> = Token::ALL.iter().map(ToString::to_string).chain(used).collect();
    let told = api("customProperties");
    assert_eq!(there, told.iter().map(|property| property["name"].as_str().unwrap().to_owned()).collect());
    for token in Token::ALL {
        let property = told.iter().find(|property| property["name"] == token.to_string()).unwrap();
        for scheme in [Scheme::Light, Scheme::Dark] {
            let shipped = Palette::shipped(scheme).get(*token).to_string();
            assert_eq!(property["default"][scheme.as_str()], shipped, "{token}");
        }
    }
}

#[test]
fn the_parts_are_those_of_the_widget() {
    let mut found = BTreeSet::new();
    for folder in ["src/widget", "src/widget/result"] {
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
            let source = fs::read_to_string(file).unwrap();
            let parts = source.split("set(\"part\", \"").skip(1).map(|rest| rest.split('"').next().unwrap());
            found.extend(parts.flat_map(str::split_whitespace).map(str::to_owned));
        }
    }
    assert_eq!(found, api("parts").iter().map(|part| part["name"].as_str().unwrap().to_owned()).collect());
}

/// What the one list of the public API has of a kind.
fn api(kind: &str) -> Vec<Value> {
    let api: Value = serde_json::from_str(include_str!("../npm/api.json")).unwrap();
    api[kind].as_array().unwrap().clone()
}

#[test]
fn what_the_guide_says_of_its_examples_is_what_they_are_told() {
    for example in GUIDE.split("```css").skip(1) {
        let (css, rest) = example.split_once("```").unwrap();
        let mut given = Given::default();
        for line in css.lines().filter_map(|line| line.trim().strip_prefix("--screener-")) {
            let (name, value) = line.split_once(": #").unwrap_or_default();
            let token = Token::ALL.iter().find(|token| token.name() == name);
            if let (Some(token), Some(hex)) = (token, value.split(';').next()) {
                given.set(*token, Paint::opaque(Colour::hex(u32::from_str_radix(hex, 16).unwrap())));
            }
        }
        let told: Vec<String> = repair(&given, Scheme::Light).changes.iter().map(ToString::to_string).collect();
        let said = rest.split("\n## ").next().unwrap().split("\n### ").next().unwrap();
        let said: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("[microneedling-screener] ")).collect();
        assert_eq!(said, told, "{css}");
    }
}

/// What `light-dark()` has for a token.
fn declared(token: Token, scheme: Scheme) -> String {
    let start = format!("--{}: light-dark(", token.name());
    let (_, rest) = TOKENS_CSS.split_once(&start).unwrap_or_default();
    let both: Vec<&str> = rest.split(')').next().unwrap().split(", ").collect();
    let colour = both[scheme as usize];
    if colour == "#fff" { "#ffffff".to_owned() } else { colour.to_owned() }
}
