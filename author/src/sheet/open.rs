//! What rests on nobody's word yet, apart from the rest.

use super::context::Context;
use super::control::tick;
use super::wait;
use maud::{Markup, html};
use microneedling_screener::protocol::{Basis, Evidence, Rule};

pub(super) fn part(context: &Context<'_>) -> Markup {
    let open: Vec<_> = context.rules().filter_map(|(_, rule)| Some((rule, why(context, rule)?))).collect();
    html! {
        section #open {
            h2 { "These need your decision first" }
            @if open.is_empty() {
                p { "None: every rule rests on a document that was read, and every wait on a source." }
            } @else {
                p {
                    "For these " (open.len()) " of " (context.protocol.rules().len()) " rules no document was read, or no \
                     authority gives the wait. They are cautious choices. Each stands again with its question."
                }
                table.open {
                    thead { tr { th { "Rule" } th { "What visitors read" } th { "Result" } th { "What is open" } th { "Decision" } } }
                    tbody {
                        @for (rule, why) in open {
                            tr {
                                td { (context.number(&rule.id)) }
                                td { (context.filled(&context.text.rule(&rule.id).title)) }
                                td { (context.tag(rule.disposition)) }
                                td { (why) }
                                td.decision { (tick("Keep")) (tick("Change")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What nobody has confirmed about a rule, if there is something.
fn why(context: &Context<'_>, rule: &Rule) -> Option<String> {
    let unread = (rule.evidence == Evidence::Unverified).then(|| "General knowledge; no document read yet.".to_owned());
    let chosen = rule.wait.filter(|wait| wait.basis == Basis::Default).map(|chosen| {
        let until = context.text.rule(&rule.id).until.as_deref().map(|until| context.filled(until));
        let wait: Vec<String> = until.into_iter().chain(wait::lengths(chosen)).collect();
        format!("The wait is our choice. {}", wait.join(" "))
    });
    let why: Vec<String> = unread.into_iter().chain(chosen).collect();
    (!why.is_empty()).then(|| why.join(" "))
}
