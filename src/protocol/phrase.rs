//! The words around the questions: buttons, headings, and what each disposition says.

use super::disposition::Disposition;
use super::rule::Evidence;
use super::source::ReadStatus;

macro_rules! phrases {
    ($($name:ident $key:literal [$($placeholder:literal),*],)*) => {
        /// A piece of interface text. Every text document must have words for every one of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is named after its key in the text document, where its words explain it")]
        pub enum Phrase { $($name,)* }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The key under `interface` in a text document.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The placeholders its words must hold, each filled in when it is shown.
            #[must_use]
            pub const fn placeholders(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($placeholder,)*],)* }
            }
        }
    };
}

phrases! {
    IntroLabel "intro-label" [],
    IntroHeading "intro-heading" [],
    IntroBody "intro-body" [],
    FactTime "fact-time" [],
    FactPrivate "fact-private" [],
    FactProfessional "fact-professional" [],
    Start "start" [],
    About "about" [],
    Privacy "privacy" [],
    ProtocolVersion "protocol-version" ["version", "date"],
    NotReviewed "not-reviewed" [],
    ReviewedBy "reviewed-by" ["names"],
    ReviewDue "review-due" ["date"],
    OwnProtocol "own-protocol" [],
    Back "back" [],
    Progress "progress" ["number", "total"],
    ChooseAll "choose-all" [],
    Or "or" [],
    WhyWeAsk "why-we-ask" [],
    Sources "sources" [],
    NewTab "new-tab" [],
    Continue "continue" [],
    Skip "skip" [],
    ErrorHeading "error-heading" [],
    ErrorPrefix "error-prefix" [],
    ErrorSingle "error-single" [],
    ErrorMultiple "error-multiple" [],
    ErrorOptional "error-optional" [],
    ReviewHeading "review-heading" [],
    ReviewBody "review-body" [],
    AnswersDropped "answers-dropped" [],
    Change "change" [],
    Skipped "skipped" [],
    SeeResult "see-result" [],
    ResultLabel "result-label" [],
    NoFlagsHeading "no-flags-heading" [],
    NoFlagsSummary "no-flags-summary" [],
    NoFlagsTag "no-flags-tag" [],
    NoFlagsNext "no-flags-next" [],
    DiscussHeading "discuss-heading" [],
    DiscussSummary "discuss-summary" [],
    DiscussTag "discuss-tag" [],
    DiscussNext "discuss-next" [],
    DeferHeading "defer-heading" [],
    DeferSummary "defer-summary" [],
    DeferTag "defer-tag" [],
    DeferNext "defer-next" [],
    SeeDoctorHeading "see-doctor-heading" [],
    SeeDoctorSummary "see-doctor-summary" [],
    SeeDoctorTag "see-doctor-tag" [],
    SeeDoctorNext "see-doctor-next" [],
    ReviewSoonHeading "review-soon-heading" [],
    ReviewSoonSummary "review-soon-summary" [],
    ReviewSoonTag "review-soon-tag" [],
    ReviewSoonNext "review-soon-next" [],
    UrgentCareHeading "urgent-care-heading" [],
    UrgentCareSummary "urgent-care-summary" [],
    UrgentCareTag "urgent-care-tag" [],
    UrgentCareNext "urgent-care-next" [],
    ConsultFirst "consult-first" [],
    CannotSee "cannot-see" [],
    StoppedEarly "stopped-early" [],
    LedHeading "led-heading" [],
    LedNothing "led-nothing" [],
    Reason "reason" [],
    Advice "advice" [],
    Until "until" [],
    YouAnswered "you-answered" [],
    UnsureTitle "unsure-title" [],
    UnsureReason "unsure-reason" [],
    UnsureAdvice "unsure-advice" [],
    EvidenceHeading "evidence" [],
    EvidenceLabel "evidence-label" [],
    EvidenceGuidance "evidence-guidance" [],
    EvidenceStudy "evidence-study" [],
    EvidencePractice "evidence-practice" [],
    EvidenceUnverified "evidence-unverified" [],
    SourceRead "source-read" [],
    SourceSecondHand "source-second-hand" [],
    SourceAbstract "source-abstract" [],
    SourceMemory "source-memory" [],
    NextHeading "next-heading" [],
    TalkTo "talk-to" ["clinic"],
    TalkToClinic "talk-to-clinic" [],
    Call "call" ["number"],
    CallNow "call-now" ["number"],
    EmergencyLine "emergency-line" ["emergency"],
    EmergencyNumber "emergency-number" [],
    AdviceLine "advice-line" [],
    Elsewhere "elsewhere" [],
    ExpectHeading "expect-heading" [],
    ConsultQuestionsHeading "consult-questions-heading" [],
    TakeHeading "take-heading" [],
    TakeBody "take-body" [],
    Print "print" [],
    YourAnswers "your-answers" [],
    ChangeAnswers "change-answers" [],
    Clear "clear" [],
    Cleared "cleared" [],
}

/// What the result says for a disposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DispositionPhrases {
    /// The heading of the result.
    pub heading: Phrase,
    /// One sentence below it.
    pub summary: Phrase,
    /// The short words that mark a finding.
    pub tag: Phrase,
    /// What to do next.
    pub next: Phrase,
}

impl Disposition {
    /// What the result says for this disposition.
    #[must_use]
    pub const fn phrases(self) -> DispositionPhrases {
        use Phrase as P;
        let (heading, summary, tag, next) = match self {
            Self::NoFlags => (P::NoFlagsHeading, P::NoFlagsSummary, P::NoFlagsTag, P::NoFlagsNext),
            Self::Discuss => (P::DiscussHeading, P::DiscussSummary, P::DiscussTag, P::DiscussNext),
            Self::Defer => (P::DeferHeading, P::DeferSummary, P::DeferTag, P::DeferNext),
            Self::SeeDoctor => (P::SeeDoctorHeading, P::SeeDoctorSummary, P::SeeDoctorTag, P::SeeDoctorNext),
            Self::ReviewSoon => (P::ReviewSoonHeading, P::ReviewSoonSummary, P::ReviewSoonTag, P::ReviewSoonNext),
            Self::UrgentCare => (P::UrgentCareHeading, P::UrgentCareSummary, P::UrgentCareTag, P::UrgentCareNext),
        };
        DispositionPhrases { heading, summary, tag, next }
    }
}

impl Evidence {
    /// What this grade of support is called.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Label => Phrase::EvidenceLabel,
            Self::Guidance => Phrase::EvidenceGuidance,
            Self::Study => Phrase::EvidenceStudy,
            Self::Practice => Phrase::EvidencePractice,
            Self::Unverified => Phrase::EvidenceUnverified,
        }
    }
}

impl ReadStatus {
    /// How this status is told.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Read => Phrase::SourceRead,
            Self::SecondHand => Phrase::SourceSecondHand,
            Self::Abstract => Phrase::SourceAbstract,
            Self::Memory => Phrase::SourceMemory,
        }
    }
}
