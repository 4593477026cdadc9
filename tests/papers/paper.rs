//! A paper as its readers see it: a Markdown file without its blocks of code, comments and signs for pictures.

use std::fs;

pub struct Paper {
    /// From the top of the checkout.
    pub path: String,
    lines: Vec<String>,
}

impl Paper {
    pub fn read(path: &str) -> Self {
        let text = fs::read_to_string(crate::checkout().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut is_code = false;
        let shown = |line: &&str| {
            let is_fence = line.trim_start().starts_with("```");
            is_code ^= is_fence;
            !is_code && !is_fence && !line.starts_with("<!--")
        };
        Self { path: path.to_owned(), lines: text.lines().filter(shown).map(|line| line.replace("![", "[")).collect() }
    }

    /// The words and the target of every link.
    pub fn links(&self) -> Vec<(String, String)> {
        let text = self.lines.join("\n");
        let parts: Vec<&str> = text.split("](").collect();
        let link = |pair: &[&str]| {
            let (words, (target, _)) = (pair[0].rsplit('[').next()?, pair[1].split_once(')')?);
            Some((words.to_owned(), target.to_owned()))
        };
        parts.windows(2).filter_map(link).collect()
    }

    /// What its headings are linked to by.
    pub fn anchors(&self) -> Vec<String> {
        let name = |heading: &str| -> String {
            let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter));
            kept.collect::<String>().to_lowercase().replace(' ', "-")
        };
        let headings = self.lines.iter().filter(|line| line.starts_with('#'));
        headings.map(|line| name(line.trim_start_matches('#').trim())).collect()
    }

    /// The lines below each heading of the third rank, with that heading.
    pub fn subsections(&self) -> Vec<(&str, Vec<&str>)> {
        let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
        let mut is_within = false;
        for line in &self.lines {
            let heading = line.strip_prefix("### ");
            if line.starts_with('#') {
                is_within = heading.is_some();
                found.extend(heading.map(|heading| (heading, Vec::new())));
            } else if let Some((_, lines)) = found.last_mut().filter(|_| is_within) {
                lines.push(line);
            }
        }
        found
    }

    /// The cells of each row of its tables, without the lines below their heads.
    pub fn rows(&self) -> Vec<Vec<&str>> {
        let rows = self.lines.iter().filter(|line| line.starts_with("| "));
        rows.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
    }

    /// Every sentence, of paragraphs, lists, cells and headings, without code and without where links lead to.
    pub fn sentences(&self) -> Vec<String> {
        let mut blocks = vec![String::new()];
        for line in &self.lines {
            let line = line.trim();
            let is_new = line.is_empty() || line.starts_with(['#', '|', '-']) || line.starts_with(char::is_numeric);
            if is_new {
                blocks.push(String::new());
            }
            let block = blocks.last_mut().unwrap();
            *block = format!("{block} {line}");
        }
        let plain = |block: &String| block.split('`').step_by(2).collect::<Vec<_>>().join("…");
        let cells = blocks.iter().map(plain).flat_map(|block| block.split('|').map(unlinked).collect::<Vec<_>>());
        cells.flat_map(|cell| sentences(&cell)).collect()
    }
}

/// The sentences of some words, in any of the languages that ship.
pub fn sentences(words: &str) -> Vec<String> {
    let mut ended = words.replace(['。', '।'], ". ");
    for end in ["! ", "? "] {
        ended = ended.replace(end, ". ");
    }
    let sentences = ended.split(". ").map(|sentence| sentence.trim().trim_end_matches('.'));
    sentences.filter(|sentence| !sentence.is_empty()).map(str::to_owned).collect()
}

fn unlinked(words: &str) -> String {
    let mut parts = words.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shown, part| shown + part.split_once(')').map_or(part, |(_, rest)| rest))
}
