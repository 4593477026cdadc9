//! How much of a crate's source the compiler can't vouch for.

use std::ffi::OsStr;
use std::fs;
use std::ops::AddAssign;
use std::path::Path;

use anyhow::Result;
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use walkdir::WalkDir;

/// What is marked as `unsafe`, whichever features and targets it is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unsafe {
    /// Blocks.
    pub blocks: usize,
    /// Functions, methods, traits, and implementations of traits.
    pub items: usize,
    /// Words in what macros are given, where a parser can't tell which.
    pub in_macros: usize,
}

impl Unsafe {
    /// All of them.
    #[must_use]
    pub const fn all(self) -> usize {
        self.blocks + self.items + self.in_macros
    }
}

impl AddAssign for Unsafe {
    fn add_assign(&mut self, other: Self) {
        self.blocks += other.blocks;
        self.items += other.items;
        self.in_macros += other.in_macros;
    }
}

/// What is published with a crate, and no part of it.
const ASIDE: [&str; 3] = ["benches", "examples", "tests"];

/// Counts in every file of a crate.
///
/// # Errors
///
/// When a file can't be read.
pub fn count(folder: &Path) -> Result<Unsafe> {
    let mut all = Unsafe::default();
    let is_part = |name: &OsStr| ASIDE.iter().all(|aside| name != *aside);
    for entry in WalkDir::new(folder).into_iter().filter_entry(|entry| is_part(entry.file_name())) {
        let entry = entry?;
        if entry.path().extension().is_some_and(|ending| ending == "rs") {
            all += in_source(&fs::read_to_string(entry.path())?);
        }
    }
    Ok(all)
}

/// Counts in one file. What is no Rust by itself, such as a piece that others include, has nothing to count.
#[must_use]
pub fn in_source(source: &str) -> Unsafe {
    let mut found = Unsafe::default();
    if let Ok(file) = syn::parse_file(source) {
        found.visit_file(&file);
    }
    found
}

impl<'f> Visit<'f> for Unsafe {
    fn visit_expr_unsafe(&mut self, node: &'f syn::ExprUnsafe) {
        self.blocks += 1;
        visit::visit_expr_unsafe(self, node);
    }

    fn visit_signature(&mut self, node: &'f syn::Signature) {
        self.items += usize::from(node.unsafety.is_some());
        visit::visit_signature(self, node);
    }

    fn visit_item_trait(&mut self, node: &'f syn::ItemTrait) {
        self.items += usize::from(node.unsafety.is_some());
        visit::visit_item_trait(self, node);
    }

    fn visit_item_impl(&mut self, node: &'f syn::ItemImpl) {
        self.items += usize::from(node.unsafety.is_some());
        visit::visit_item_impl(self, node);
    }

    fn visit_macro(&mut self, node: &'f syn::Macro) {
        self.in_macros += words(node.tokens.clone());
    }
}

fn words(tokens: TokenStream) -> usize {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => words(group.stream()),
            TokenTree::Ident(word) => usize::from(word == "unsafe"),
            _ => 0,
        })
        .sum()
}
