//! Breaks the wasm itself.

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, EntityType, Function, ImportSection, Instruction, Module, TypeSection};
use wasmparser::{CodeSectionReader, FunctionBody, ImportSectionReader, Parser, Payload, TypeRef, TypeSectionReader};

/// A name that no import of a release has: theirs are shorter.
const NAME: &str = "betray";

/// One import more, which every function that the glue can call calls first.
pub(super) fn with_import(wasm: &[u8]) -> Result<(Vec<u8>, String)> {
    let mut betrayer = Betrayer::read(wasm)?;
    let mut module = Module::new();
    betrayer.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| anyhow!("{error:?}"))?;
    Ok((module.finish(), NAME.to_owned()))
}

struct Betrayer {
    /// The module that the glue calls its imports by.
    module: String,
    /// How many functions and types there were.
    imported: u32,
    types: u32,
    /// The functions that the glue can call, counted from the first that is no import.
    exported: Vec<u32>,
    /// The function that comes next.
    at: u32,
}

impl Betrayer {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut betrayer = Self { module: String::new(), imported: 0, types: 0, exported: Vec::new(), at: 0 };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(types) => betrayer.types = types.into_iter_err_on_gc_types().count().try_into()?,
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        betrayer.module = import.module.to_owned();
                        betrayer.imported += u32::from(matches!(import.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == wasmparser::ExternalKind::Func && export.index >= betrayer.imported {
                            betrayer.exported.push(export.index - betrayer.imported);
                        }
                    }
                }
                _ => {}
            }
        }
        ensure!(!betrayer.module.is_empty(), "the wasm imports nothing");
        Ok(betrayer)
    }
}

impl Reencode for Betrayer {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        Ok(if function >= self.imported { function + 1 } else { function })
    }

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        section: TypeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_type_section(self, types, section)?;
        types.ty().function([], []);
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_import_section(self, imports, section)?;
        imports.import(&self.module, NAME, EntityType::Function(self.types));
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        self.at = 0;
        utils::parse_code_section(self, code, section)
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let mut function: Function = self.new_function_with_parsed_locals(&body)?;
        if self.exported.contains(&self.at) {
            function.instruction(&Instruction::Call(self.imported));
        }
        self.at += 1;
        let mut reader = body.get_operators_reader()?;
        while !reader.eof() {
            function.instruction(&self.parse_instruction(&mut reader)?);
        }
        code.function(&function);
        Ok(())
    }
}

/// A style sheet in the place of as much of the one that the wasm carries, so that nothing else moves.
pub(super) fn with_style(wasm: &[u8], sheet: &str) -> Result<Vec<u8>> {
    const PRINTED: &[u8] = b"@media print{.screener{";
    let mut changed = wasm.to_vec();
    let at =
        wasm.windows(PRINTED.len()).position(|bytes| bytes == PRINTED).context("the wasm carries no style sheet")?;
    // The rule in it ends with two braces; what is left of it is filled with spaces.
    let rest = wasm.get(at..).unwrap_or_default();
    let end = rest.windows(2).position(|bytes| bytes == b"}}").context("the rule has no end")? + 2;
    ensure!(sheet.len() <= end, "there is room for {end} letters only");
    let place = changed.get_mut(at..at + end).context("the rule has no end")?;
    place.fill(b' ');
    place.iter_mut().zip(sheet.bytes()).for_each(|(byte, new)| *byte = new);
    Ok(changed)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, FunctionSection};

    /// Imports one function, and has one of its own, which calls it and can be called.
    fn plain() -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code, mut body) = (ExportSection::new(), CodeSection::new(), Function::new([]));
        types.ty().function([], []);
        imports.import("a", "b", EntityType::Function(0));
        functions.function(0);
        exports.export("c", ExportKind::Func, 1);
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn the_new_import_is_called_first_and_every_other_function_keeps_its_place() {
        let (betraying, name) = with_import(&plain()).unwrap();
        let (mut imports, mut calls, mut exported) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&betraying) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    imports.extend(section.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    exported.extend(section.into_iter().map(|export| export.unwrap().index))
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().unwrap() {
                        if let wasmparser::Operator::Call { function_index } = operator.unwrap() {
                            calls.push(function_index);
                        }
                    }
                }
                _ => {}
            }
        }
        assert_eq!(imports, ["b".to_owned(), name]);
        assert_eq!(exported, [2]);
        assert_eq!(calls, [1, 0]);
    }
}
