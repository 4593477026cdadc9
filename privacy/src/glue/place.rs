//! The words around a name, in a form that does not change with the names which a bundler gives to local variables.

use oxc_ast::AstKind;
use oxc_semantic::{AstNode, NodeId, Semantic};
use oxc_span::{GetSpan, Span};

use super::script::Verb;

/// What takes the place of a local name.
const LOCAL: &str = "·";
/// What takes the place of the inside of a function, whose own uses are told on their own.
const BODY: &str = "{…}";

/// Finds places in one script.
pub struct Places<'s, 'a> {
    semantic: &'s Semantic<'a>,
    /// What to write otherwise, in the order of the script.
    masks: Vec<(Span, &'static str)>,
}

impl<'s, 'a> Places<'s, 'a> {
    pub fn of(semantic: &'s Semantic<'a>) -> Self {
        let mut masks: Vec<_> =
            semantic.nodes().iter().filter_map(|node| Some((node.kind().span(), mask(semantic, node)?))).collect();
        // The outermost first where two begin together.
        masks.sort_by_key(|(span, _)| (span.start, u32::MAX - span.end));
        Self { semantic, masks }
    }

    /// The call, assignment or look-up that a name is in.
    pub fn around(&self, node: &AstNode<'a>) -> (Verb, String) {
        let (verb, span) = self.outermost(node.id());
        let source = self.semantic.source_text();
        let (mut written, mut at) = (String::new(), span.start);
        let first = self.masks.partition_point(|(mask, _)| mask.start < span.start);
        for (mask, instead) in self.masks.iter().skip(first).take_while(|(mask, _)| mask.start < span.end) {
            if mask.start >= at && mask.end <= span.end {
                written.push_str(slice(source, at, mask.start));
                written.push_str(instead);
                at = mask.end;
            }
        }
        written.push_str(slice(source, at, span.end));
        (verb, written.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn outermost(&self, id: NodeId) -> (Verb, Span) {
        let span = self.semantic.nodes().kind(id).span();
        let parent = self.semantic.nodes().parent_node(id);
        match parent.kind() {
            AstKind::CallExpression(call) if call.callee.span() == span => (Verb::Call, call.span),
            AstKind::NewExpression(call) if call.callee.span() == span => (Verb::Make, call.span),
            AstKind::AssignmentExpression(assignment) if assignment.left.span() == span => (Verb::Set, assignment.span),
            AstKind::UpdateExpression(update) => (Verb::Set, update.span),
            AstKind::UnaryExpression(unary) => (Verb::Read, unary.span),
            AstKind::ChainExpression(_) => self.outermost(parent.id()),
            _ => (Verb::Read, span),
        }
    }
}

fn mask(semantic: &Semantic<'_>, node: &AstNode<'_>) -> Option<&'static str> {
    match node.kind() {
        AstKind::IdentifierReference(name) if !semantic.is_reference_to_global_variable(name) => Some(LOCAL),
        AstKind::BindingIdentifier(_) | AstKind::PrivateIdentifier(_) => Some(LOCAL),
        AstKind::FunctionBody(_) | AstKind::ClassBody(_) => Some(BODY),
        _ => None,
    }
}

fn slice(source: &str, from: u32, to: u32) -> &str {
    source.get(from as usize..to as usize).unwrap_or_default()
}
