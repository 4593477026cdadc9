//! What a script names: parsed, with every local variable told from a global, so that nothing hides in a new name.

use anyhow::{Result, ensure};
use oxc_allocator::Allocator;
use oxc_ast::AstKind;
use oxc_ast::ast::{Expression, IdentifierReference, ObjectExpression, PropertyKey};
use oxc_parser::Parser;
use oxc_semantic::{AstNode, Semantic, SemanticBuilder};
use oxc_span::{GetSpan, SourceType};

use super::place::Places;

/// One name that a script says, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// `fetch` for a global, `document.body` for what is taken from one, `.href` for what is taken from anything else,
    /// and one of the words below for what has no name.
    pub name: String,
    /// The call, assignment or look-up around it, with `·` for each name that only the script itself knows.
    pub place: String,
    /// What is done with it.
    pub verb: Verb,
    /// Where in the script it stands.
    pub at: u32,
}

/// What a script does with something it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// Has it do something.
    Call,
    /// Makes a new one.
    Make,
    /// Gives it another value.
    Set,
    /// Looks at it.
    Read,
}

/// One name of an object that is written out, and where what it names stands in the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// The name.
    pub key: String,
    /// From here.
    pub from: u32,
    /// To there.
    pub to: u32,
}

/// A property whose name is worked out while the script runs.
pub const COMPUTED: &str = "[computed]";
/// Another script, loaded when this one asks for it.
pub const DYNAMIC_IMPORT: &str = "import()";
/// Another script, loaded together with this one.
pub const STATIC_IMPORT: &str = "import … from";
/// Where the script itself came from.
pub const IMPORT_META: &str = "import.meta";
/// `this` where it can be the window.
pub const LOOSE_THIS: &str = "this";
/// Names from an object that only running tells.
pub const WITH: &str = "with";

/// What a parser finds in a script.
#[derive(Debug, Default)]
pub struct Reading {
    /// Everything that it names.
    pub uses: Vec<Use>,
    /// Every object that it writes out, name by name.
    pub objects: Vec<Vec<Property>>,
    /// Every text in it, as it is once the script runs.
    pub texts: Vec<String>,
}

/// Reads a script.
///
/// # Errors
///
/// When it is not well-formed.
pub fn read(source: &str, is_module: bool) -> Result<Reading> {
    let kind = if is_module { SourceType::mjs() } else { SourceType::script() };
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, kind).parse();
    ensure!(!parsed.panicked && parsed.diagnostics.is_empty(), "not a well-formed script: {:?}", parsed.diagnostics);
    let semantic = SemanticBuilder::new().with_build_nodes(true).build(&parsed.program).semantic;
    let places = Places::of(&semantic);
    let mut reading = Reading::default();
    for node in semantic.nodes().iter() {
        if let Some(name) = named(&semantic, node) {
            let (verb, place) = places.around(node);
            reading.uses.push(Use { name, place, verb, at: node.kind().span().start });
        }
        match node.kind() {
            AstKind::ObjectExpression(object) => reading.objects.push(properties(object)),
            AstKind::StringLiteral(text) => reading.texts.push(text.value.to_string()),
            AstKind::TemplateElement(text) => reading.texts.extend(text.value.cooked.map(|text| text.to_string())),
            _ => {}
        }
    }
    Ok(reading)
}

fn properties(object: &ObjectExpression<'_>) -> Vec<Property> {
    let written = object.properties.iter().filter_map(|property| property.as_property());
    let named = written.filter_map(|property| {
        let span = property.value.span();
        Some(Property { key: property.key.static_name()?.to_string(), from: span.start, to: span.end })
    });
    named.collect()
}

fn named(semantic: &Semantic<'_>, node: &AstNode<'_>) -> Option<String> {
    match node.kind() {
        AstKind::IdentifierReference(name) => {
            let is_object = matches!(
                semantic.nodes().parent_kind(node.id()),
                AstKind::StaticMemberExpression(member) if member.object.span() == name.span
            );
            (is_global(semantic, name) && !is_object).then(|| name.name.to_string())
        }
        AstKind::StaticMemberExpression(member) => Some(owned(semantic, &member.object, &member.property.name)),
        AstKind::ComputedMemberExpression(member) => match &member.expression {
            Expression::StringLiteral(key) => Some(owned(semantic, &member.object, &key.value)),
            Expression::NumericLiteral(_) => None,
            Expression::TemplateLiteral(key) if key.expressions.is_empty() => {
                let key = key.quasis.first().map(|text| text.value.raw.to_string()).unwrap_or_default();
                Some(owned(semantic, &member.object, &key))
            }
            _ => Some(COMPUTED.to_owned()),
        },
        AstKind::BindingProperty(property) => key(&property.key, property.computed),
        AstKind::AssignmentTargetPropertyIdentifier(property) => Some(format!(".{}", property.binding.name)),
        AstKind::AssignmentTargetPropertyProperty(property) => key(&property.name, property.computed),
        AstKind::ImportExpression(_) => Some(DYNAMIC_IMPORT.to_owned()),
        AstKind::ImportDeclaration(_) | AstKind::ExportAllDeclaration(_) | AstKind::ExportFromDeclaration(_) => {
            Some(STATIC_IMPORT.to_owned())
        }
        AstKind::ImportMeta(_) => Some(IMPORT_META.to_owned()),
        AstKind::ThisExpression(_) if !is_in_class(semantic, node) => Some(LOOSE_THIS.to_owned()),
        AstKind::WithStatement(_) => Some(WITH.to_owned()),
        _ => None,
    }
}

fn is_global(semantic: &Semantic<'_>, name: &IdentifierReference<'_>) -> bool {
    semantic.is_reference_to_global_variable(name)
}

/// What is taken from a global keeps that global's name; of anything else, only running tells what it is.
fn owned(semantic: &Semantic<'_>, object: &Expression<'_>, property: &str) -> String {
    match object {
        Expression::Identifier(name) if is_global(semantic, name) => format!("{}.{property}", name.name),
        Expression::ImportMeta(_) => format!("{IMPORT_META}.{property}"),
        _ => format!(".{property}"),
    }
}

fn key(key: &PropertyKey<'_>, computed: bool) -> Option<String> {
    let named = key.static_name().map(|name| format!(".{name}"));
    named.or_else(|| computed.then(|| COMPUTED.to_owned()))
}

/// Whether a class gives `this` its meaning; arrow functions take over that of what is around them.
fn is_in_class(semantic: &Semantic<'_>, node: &AstNode<'_>) -> bool {
    let mut inside = None;
    for ancestor in semantic.nodes().ancestor_kinds(node.id()) {
        match ancestor {
            AstKind::Function(_) if inside.is_none() => inside = Some(()),
            AstKind::MethodDefinition(_) => return true,
            AstKind::PropertyDefinition(_) | AstKind::StaticBlock(_) => return inside.is_none(),
            AstKind::Function(_) => return false,
            AstKind::ObjectProperty(_) if inside.is_some() => return false,
            _ => {}
        }
    }
    false
}
