//! The whole screening: which screen shows, where the focus goes, and what is announced.

use super::focus;
use super::frame::Frame;
use super::intl;
use super::intro::intro;
use super::language::{Languages, language_menu};
use super::question::QuestionScreen;
use super::result::result;
use super::review::review;
use super::tone::Tone;
use crate::protocol::{Phrase, QuestionId, direction};
use crate::screening::{Answer, Screening, Step};
use std::rc::Rc;
use yew::prelude::*;

/// A point in a screening that the page around it may want to know of. Carries no answer and no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Milestone {
    /// The widget shows.
    Ready,
    /// The visitor pressed Start.
    Started,
    /// The visitor reached a result.
    Completed,
}

/// What [`Screener`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScreenerProps {
    /// The protocol, its words and the clinic's settings.
    pub frame: Frame,
    /// The languages that a visitor may choose now.
    #[prop_or_default]
    pub languages: Languages,
    /// Called at each milestone.
    #[prop_or_default]
    pub on_milestone: Callback<Milestone>,
}

/// A move that the visitor makes.
#[derive(Clone, Debug)]
pub(super) enum Move {
    Start,
    Answer(Answer),
    Back,
    Change(QuestionId),
    Review,
    Conclude,
    Clear,
    /// The drawings get another skin tone.
    Tone(Tone),
}

#[derive(PartialEq)]
struct State {
    screening: Screening,
    tone: Tone,
    /// Whether the last move forgot all answers: it is announced.
    cleared: bool,
}

impl Reducible for State {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        let screening = self.screening.clone();
        let cleared = matches!(action, Move::Clear);
        let mut tone = self.tone;
        let screening = match action {
            Move::Start => screening.start(),
            Move::Answer(answer) => screening.answer(answer),
            Move::Back => screening.back(),
            Move::Change(id) => screening.change(&id),
            Move::Review => screening.review(),
            Move::Conclude => screening.conclude(),
            Move::Clear => {
                tone = Tone::default();
                screening.clear()
            }
            Move::Tone(chosen) => {
                tone = chosen;
                screening
            }
        };
        Rc::new(Self { screening, tone, cleared })
    }
}

/// A screening from its intro to its result. Give it a new `key` to start over with nothing answered.
#[component]
pub fn Screener(props: &ScreenerProps) -> Html {
    let ScreenerProps { frame, languages, on_milestone } = props;
    let root = use_node_ref();
    let protocol = frame.protocol().clone();
    let state = use_reducer(|| State { screening: Screening::new(protocol), tone: Tone::default(), cleared: false });
    let step = state.screening.step().clone();
    let go = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };

    use_milestones(&step, state.cleared, on_milestone);
    use_focus_on_heading(&step, &root);

    let screen = match &step {
        Step::Intro => intro(frame, &go),
        Step::Question { id, changing } => html! {
            <QuestionScreen key={id.as_str()} frame={frame.clone()} screening={state.screening.clone()}
                id={id.clone()} changing={*changing} tone={state.tone} {go} />
        },
        Step::Review => review(frame, &state.screening, &go),
        Step::Result => result(frame, &state.screening, &go),
    };
    let locale = frame.text().locale().to_owned();
    let is_first = step == Step::Intro;
    let menu = language_menu(frame, languages, is_first);
    html! {
        <div class="screener" ref={root} lang={locale.clone()} dir={direction(&locale)} part="container">
            <p class="visually-hidden" role="status">{ announcement(frame, languages, &state) }</p>
            if is_first { { menu.clone() } }
            { screen }
            if !is_first { { menu } }
        </div>
    }
}

/// Tells each milestone once in a screening, also when the visitor goes back and forth. Clearing starts another.
#[hook]
fn use_milestones(step: &Step, cleared: bool, on_milestone: &Callback<Milestone>) {
    let told = use_mut_ref(|| None::<Milestone>);
    let on_milestone = on_milestone.clone();
    use_effect_with((step.clone(), cleared), move |(step, cleared)| {
        let now = match step {
            Step::Intro => Milestone::Ready,
            Step::Question { .. } | Step::Review => Milestone::Started,
            Step::Result => Milestone::Completed,
        };
        let before = if *cleared { None } else { *told.borrow() };
        if before < Some(now) {
            told.replace(Some(now));
            on_milestone.emit(now);
        }
    });
}

/// Moves the focus to the heading of each new screen; not to the first one, which the visitor has not asked for.
#[hook]
fn use_focus_on_heading(step: &Step, root: &NodeRef) {
    let is_first = use_mut_ref(|| true);
    let root = root.clone();
    use_effect_with(step.clone(), move |_| {
        if !is_first.replace(false) {
            focus::heading(&root);
        }
    });
}

/// What the polite status says on this screen.
fn announcement(frame: &Frame, languages: &Languages, state: &State) -> String {
    let dropped = dropped_notice(frame, &state.screening);
    match state.screening.step() {
        Step::Intro if languages.has_failed => frame.phrase(Phrase::LanguageFailed).to_owned(),
        Step::Intro if state.cleared => frame.phrase(Phrase::Cleared).to_owned(),
        Step::Intro | Step::Result => String::new(),
        Step::Review => dropped.unwrap_or_default(),
        Step::Question { id, .. } => {
            let progress = progress(frame, &state.screening, id).unwrap_or_default();
            match dropped {
                Some(notice) => format!("{notice} {progress}"),
                None => progress,
            }
        }
    }
}

/// "Question 3 of about 12".
pub(super) fn progress(frame: &Frame, screening: &Screening, id: &QuestionId) -> Option<String> {
    let count = screening.walk().count(id)?;
    let [number, total] = [count.number, count.total].map(|count| intl::number(frame.text().locale(), count));
    Some(frame.fill(Phrase::Progress, &[("number", &number), ("total", &total)]))
}

/// Which answers stopped counting with the last one, if any did.
pub(super) fn dropped_notice(frame: &Frame, screening: &Screening) -> Option<String> {
    let names: Vec<String> = screening.dropped().iter().map(|id| frame.text().question(id).name.clone()).collect();
    (!names.is_empty()).then(|| frame.fill(Phrase::AnswersDropped, &[("names", &frame.list(&names))]))
}
