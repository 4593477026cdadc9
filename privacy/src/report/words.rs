//! What the evidence can't show, and how anyone can look for themselves.

/// What the promise does not hide, in short.
pub(super) const STAYS_VISIBLE: [&str; 3] = [
    "To the clinic’s web server: that somebody opened the page, as with any page. To the clinic: what a visitor sends, calls or \
     shows on purpose.",
    "To other scripts of the clinic’s page, such as advertising or recorders: everything, if the clinic has the questionnaire in \
     the page itself. If it has it in the isolated frame, which shuts it off: that somebody began and finished, when, and how \
     high each screen is.",
    "If it has set that frame to “strict”: only that somebody began and finished, and when.",
];

/// The limits, in words for everybody.
pub(super) const DOES_NOT_SHOW: [&str; 9] = [
    "It says nothing about other scripts of the clinic’s page: statistics, advertising, recorders of what visitors do. Without the \
     isolated frame, such a script can read the answers off the page, as it can read everything else there. With it, it can’t.",
    "It says nothing about what a visitor sends on purpose. Booking, calling, copying, sharing, printing and saving hand something \
     on when their button is pressed, and the button says so first.",
    "It does not hide that somebody opened the page. The clinic’s web server sees that the widget’s files were fetched, and from \
     which internet address, as for any picture on the page.",
    "With the isolated frame the page still learns when somebody began and finished, how high the widget is in steps of 64 \
     pixels, and when it changed: whoever walks every way themselves can compare. With isolation=\"strict\" it has one height. \
     From the time somebody takes one can guess a little.",
    "It is about these files only. The list of hashes at the end tells them from any others; whoever changes a file has another \
     widget, about which nothing here is said.",
    "It does not cover the browser, its extensions, the device, or somebody who looks over the visitor’s shoulder.",
    "Reading the files shows what can be named, not what will happen. The widget may create elements and set their attributes, \
     and by that a program could in principle load a picture. That ours does not is shown by running it, and in the isolated \
     frame the browser forbids it.",
    "Runs are samples: many walks and many pairs of answers, not every possible one.",
    "It was made by a program of those who made the widget. It is no certificate and no legal advice. Everybody can run that \
     program again, and read it.",
];

/// How to look for oneself.
pub(super) const STEPS: [&str; 5] = [
    "Open the clinic’s page on a computer, in Chrome, Edge or Firefox, and wait until the widget’s first screen shows.",
    "Press F12. A panel opens. Choose Network in it, and press the crossed circle or the bin, which empties the list.",
    "Answer all questions up to the result and watch the list. The widget adds no line. Where a line does come, its address says \
     whose it is: other scripts of the page may go on with their own work.",
    "In the same panel, choose Application (Firefox: Storage). Look at cookies, local storage, session storage and databases: the \
     widget has put nothing there.",
    "Choose Network again, and Offline in place of No throttling. Start over and answer everything once more. It works as before, \
     although nothing can be sent.",
];

/// A browser by the name that people know.
pub(super) fn engine(name: &str) -> &str {
    match name {
        "chromium" => "Chromium (as in Chrome and Edge)",
        "firefox" => "Firefox",
        "webkitgtk" => "WebKit (as in Safari)",
        other => other,
    }
}
