//! The words around the questions: buttons, headings, and what each disposition says.

use super::disposition::Disposition;
use super::rule::{EndsBy, Evidence};
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
    FactTimeMore "fact-time-more" [],
    FactPrivate "fact-private" [],
    FactPrivateMore "fact-private-more" [],
    FactProfessional "fact-professional" [],
    FactProfessionalMore "fact-professional-more" [],
    Start "start" [],
    Language "language" [],
    LanguageLater "language-later" [],
    LanguageFailed "language-failed" [],
    About "about" ["emergency"],
    ProtocolVersion "protocol-version" ["version", "date"],
    NotReviewed "not-reviewed" [],
    ReviewedBy "reviewed-by" ["names"],
    ReviewDue "review-due" ["date"],
    OwnProtocol "own-protocol" [],
    OwnAdditions "own-additions" ["version"],
    Back "back" [],
    Progress "progress" ["number", "total"],
    ChooseAll "choose-all" [],
    Or "or" [],
    WhyWeAsk "why-we-ask" [],
    Sources "sources" [],
    SourceMeta "source-meta" ["organisation", "read"],
    SourceMetaYear "source-meta-year" ["organisation", "year", "read"],
    NewTab "new-tab" [],
    Continue "continue" [],
    SaveChange "save-change" [],
    Skip "skip" [],
    Pictures "pictures" [],
    PicturesBody "pictures-body" [],
    SkinTone "skin-tone" [],
    ToneLighter "tone-lighter" [],
    ToneMedium "tone-medium" [],
    ToneDarker "tone-darker" [],
    MapHint "map-hint" [],
    ErrorHeading "error-heading" [],
    ErrorPrefix "error-prefix" [],
    ErrorSingle "error-single" ["unsure"],
    ErrorMultiple "error-multiple" ["unsure"],
    ErrorOptional "error-optional" [],
    ReviewHeading "review-heading" [],
    ReviewBody "review-body" [],
    AnswersDropped "answers-dropped" ["names"],
    Change "change" [],
    ChangeWhat "change-what" ["name"],
    Skipped "skipped" [],
    SeeResult "see-result" [],
    ResultLabel "result-label" [],
    ReviewSoonLabel "review-soon-label" [],
    UrgentCareLabel "urgent-care-label" [],
    NoFlagsHeading "no-flags-heading" [],
    NoFlagsSummary "no-flags-summary" [],
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
    CannotSee "cannot-see" [],
    StoppedEarly "stopped-early" [],
    LedHeading "led-heading" [],
    Advice "advice" [],
    Until "until" [],
    YouAnswered "you-answered" ["answers"],
    YouSkipped "you-skipped" ["names"],
    Quoted "quoted" ["words"],
    UnsureTitle "unsure-title" [],
    UnsureReason "unsure-reason" ["names"],
    UnsureAdvice "unsure-advice" [],
    WhereFrom "where-from" [],
    Evidence "evidence" [],
    EvidenceLabel "evidence-label" [],
    EvidenceGuidance "evidence-guidance" [],
    EvidenceStudy "evidence-study" [],
    EvidencePractice "evidence-practice" [],
    EvidenceUnverified "evidence-unverified" [],
    WaitSource "wait-source" [],
    WaitDefault "wait-default" [],
    WaitsHeading "waits-heading" [],
    WaitsBody "waits-body" [],
    WaitsHealing "waits-healing" [],
    WaitsTime "waits-time" [],
    WaitsEvent "waits-event" [],
    WaitsAdvice "waits-advice" [],
    WaitsRange "waits-range" ["from", "to"],
    WaitsAbout "waits-about" ["time"],
    WaitsChoice "waits-choice" ["time"],
    WaitsNone "waits-none" [],
    SourceRead "source-read" ["date"],
    SourceSecondHand "source-second-hand" ["date"],
    SourceAbstract "source-abstract" ["date"],
    SourceMemory "source-memory" [],
    NextHeading "next-heading" [],
    BookConsult "book-consult" [],
    AskClinic "ask-clinic" [],
    WithClinic "with-clinic" ["clinic"],
    Call "call" ["number"],
    EmergencyHeading "emergency-heading" [],
    EmergencySummary "emergency-summary" [],
    EmergencyLine "emergency-line" ["emergency"],
    EmergencyNumber "emergency-number" [],
    AdviceLine "advice-line" [],
    AdviceAnywhere "advice-anywhere" [],
    FindConsult "find-consult" [],
    Elsewhere "elsewhere" [],
    ExpectHeading "expect-heading" [],
    ConsultQuestionsHeading "consult-questions-heading" [],
    TakeHeading "take-heading" [],
    TakeBody "take-body" [],
    Print "print" [],
    PrintMore "print-more" [],
    PrintedOn "printed-on" ["date"],
    SavePage "save-page" [],
    SavePageMore "save-page-more" [],
    Save "save" [],
    SaveMore "save-more" [],
    Copy "copy" [],
    CopyMore "copy-more" [],
    Copied "copied" [],
    CopyFailed "copy-failed" [],
    Share "share" [],
    ShareMore "share-more" [],
    Qr "qr" [],
    QrMore "qr-more" [],
    QrHide "qr-hide" [],
    QrHolds "qr-holds" [],
    QrShort "qr-short" [],
    SummaryTitle "summary-title" [],
    SummaryOrigin "summary-origin" [],
    ClinicNotes "clinic-notes" [],
    YourAnswers "your-answers" [],
    ShowAnswers "show-answers" [],
    ChangeAnswers "change-answers" [],
    Clear "clear" [],
    ClearQuestion "clear-question" [],
    ClearDetail "clear-detail" [],
    ClearConfirm "clear-confirm" [],
    ClearKeep "clear-keep" [],
    Cleared "cleared" [],
}

/// What the result says for a disposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DispositionPhrases {
    /// The small label above the heading.
    pub label: Phrase,
    /// The heading of the result.
    pub heading: Phrase,
    /// One sentence below it.
    pub summary: Phrase,
    /// The short words that mark a finding. No finding has [`Disposition::NoFlags`], so that one's are its label.
    pub tag: Phrase,
    /// What to do next.
    pub next: Phrase,
}

impl Disposition {
    /// What the result says for this disposition.
    #[must_use]
    pub const fn phrases(self) -> DispositionPhrases {
        use Phrase as P;
        let (label, heading, summary, tag, next) = match self {
            Self::NoFlags => (P::ResultLabel, P::NoFlagsHeading, P::NoFlagsSummary, P::ResultLabel, P::NoFlagsNext),
            Self::Discuss => (P::ResultLabel, P::DiscussHeading, P::DiscussSummary, P::DiscussTag, P::DiscussNext),
            Self::Defer => (P::ResultLabel, P::DeferHeading, P::DeferSummary, P::DeferTag, P::DeferNext),
            Self::SeeDoctor => {
                (P::ResultLabel, P::SeeDoctorHeading, P::SeeDoctorSummary, P::SeeDoctorTag, P::SeeDoctorNext)
            }
            Self::ReviewSoon => {
                (P::ReviewSoonLabel, P::ReviewSoonHeading, P::ReviewSoonSummary, P::ReviewSoonTag, P::ReviewSoonNext)
            }
            Self::UrgentCare => {
                (P::UrgentCareLabel, P::UrgentCareHeading, P::UrgentCareSummary, P::UrgentCareTag, P::UrgentCareNext)
            }
        };
        DispositionPhrases { label, heading, summary, tag, next }
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

impl EndsBy {
    /// What stands above waits that end like this.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Healing => Phrase::WaitsHealing,
            Self::Time => Phrase::WaitsTime,
            Self::Event => Phrase::WaitsEvent,
            Self::Advice => Phrase::WaitsAdvice,
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
