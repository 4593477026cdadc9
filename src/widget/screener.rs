//! The whole screening: which screen shows, what is announced, and what the page is told.

use super::focus::Focus;
use super::frame::Frame;
use super::intro::intro;
use super::language::{Languages, language_menu};
use super::moves::Move;
use super::question::question;
use super::result::result;
use super::review::review;
use super::state::State;
use super::tag::tag;
use crate::protocol::{Phrase, QuestionId, direction};
use crate::screening::{Screening, Step};
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

impl Milestone {
    const ALL: [Self; 3] = [Self::Ready, Self::Started, Self::Completed];
}

/// What [`Screener`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScreenerProps {
    /// The protocol, its words and the clinic's settings.
    pub frame: Frame,
    /// The languages that a visitor may choose now.
    #[prop_or_default]
    pub languages: Languages,
    /// Another number starts over, with nothing answered.
    #[prop_or_default]
    pub session: u32,
    /// Whether the visitor has pressed Start on a first screen that was there before.
    #[prop_or_default]
    pub is_started: bool,
    /// Called at each milestone.
    #[prop_or_default]
    pub on_milestone: Callback<Milestone>,
}

/// A screening from its intro to its result. It alone keeps a state: each screen is a function of that.
pub struct Screener {
    root: NodeRef,
    state: State,
    /// The last milestone told in this screening: going back and forth tells none again.
    told: Option<Milestone>,
    /// What gets the focus once it is drawn.
    focus: Option<Focus>,
    go: Callback<Move>,
}

impl Component for Screener {
    type Message = Move;
    type Properties = ScreenerProps;

    fn create(context: &Context<Self>) -> Self {
        let mut state = State::new(context.props().frame.protocol().clone());
        let go = context.link().callback(|what| what);
        // The first screen gets no focus: the visitor has not asked for it.
        let focus = if context.props().is_started { state.make(Move::Start) } else { None };
        Self { root: NodeRef::default(), state, told: None, focus, go }
    }

    fn changed(&mut self, context: &Context<Self>, before: &ScreenerProps) -> bool {
        let now = context.props();
        if now.session != before.session {
            self.state = State::new(now.frame.protocol().clone());
            self.told = None;
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, what: Move) -> bool {
        self.focus = self.state.make(what).or(self.focus);
        if self.focus == Some(Focus::Heading) {
            Focus::release(&self.root);
        }
        if self.state.cleared {
            self.told = None;
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let ScreenerProps { frame, languages, .. } = context.props();
        let Self { root, state, go, .. } = self;
        let step = state.screening.step();
        let screen = match step {
            Step::Intro => Some(intro(frame, go)),
            Step::Question { id, changing } => question(frame, state, id, *changing, go),
            Step::Review => Some(review(frame, &state.screening, go)),
            Step::Result => result(frame, state, root, go),
        };
        let locale = frame.text().locale().to_owned();
        let is_first = *step == Step::Intro;
        let menu = || language_menu(frame, languages, is_first);
        let status = tag("p", "visually-hidden").set("role", "status").add(announcement(frame, languages, state));
        tag("div", "screener")
            .found_by(root)
            .set("dir", direction(&locale))
            .set_to("lang", locale)
            .set("part", "container")
            .add(status)
            .add(is_first.then(menu).flatten())
            .add(screen)
            .add((!is_first).then(menu).flatten())
            .into()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let now = match self.state.screening.step() {
            Step::Intro => Milestone::Ready,
            Step::Question { .. } | Step::Review => Milestone::Started,
            Step::Result => Milestone::Completed,
        };
        // Whoever had started already passes two at once.
        for milestone in Milestone::ALL.into_iter().filter(|milestone| *milestone <= now) {
            if self.told < Some(milestone) {
                self.told = Some(milestone);
                context.props().on_milestone.emit(milestone);
            }
        }
        if let Some(focus) = self.focus.take() {
            focus.give(&self.root);
        }
    }
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
    let [number, total] = [count.number, count.total].map(|count| frame.number(count));
    Some(frame.fill(Phrase::Progress, &[("number", &number), ("total", &total)]))
}

/// Which answers stopped counting with the last one, if any did.
pub(super) fn dropped_notice(frame: &Frame, screening: &Screening) -> Option<String> {
    let names: Vec<String> = screening.dropped().iter().map(|id| frame.text().question(id).name.clone()).collect();
    (!names.is_empty()).then(|| frame.fill(Phrase::AnswersDropped, &[("names", &frame.list(&names))]))
}
