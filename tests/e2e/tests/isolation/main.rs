//! The widget in a frame of its own: the same walks and looks as in the page, and nothing of it within the page's reach.

mod classic;
mod element;
mod failures;
mod height;
mod looks;
mod messages;
mod sealed;
mod walks;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use e2e::{Browser, DISPOSITIONS, Engine, HostPage, Suite};

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let mut tests = Tests { suite: &mut suite, engine };
        in_frame(&mut tests);
        sealed_off(&mut tests);
        // Done by our scripts, which engines run alike: in all of them with `--full`.
        if tests.is_thorough() {
            of_the_element(&mut tests);
            in_one_file(&mut tests);
        }
    }
    // Under its driver nothing is drawn in a frame that nobody has touched, which the other tests wait for.
    let mut tests = Tests { suite: &mut suite, engine: Engine::WebKit };
    walks(&mut tests);
    tests.add("the frame is as high as each screen", height::follows);
    tests.add("a strict frame has one height", height::is_one);
    tests.add("nothing gets out of the frame", sealed::ways_out);
    tests.add("a page that listens hears numbers that say nothing", sealed::a_page_that_listens);
    for (width, scheme) in [(390, "light"), (1280, "dark")] {
        let name = format!("the widget looks the same in the frame, at {width} pixels and {scheme}");
        suite.test(&name, async move |browser| looks::are_the_same(browser, width, scheme).await);
    }
    suite.test("the answers are saved from the frame, and not without allow-downloads", sealed::saves);
    suite.test("copying from the frame needs the page's leave, which the element gives", sealed::copies);
    // Firefox asks for a printer and waits for one.
    suite.test("without allow-modals nothing is printed", sealed::needs_modals);
    Ok(suite.run())
}

/// The tests of one browser.
struct Tests<'s> {
    suite: &'s mut Suite,
    engine: Engine,
}

impl Tests<'_> {
    fn is_thorough(&self) -> bool {
        self.engine == Engine::Chromium || env::var_os("SCREENER_FULL").is_some()
    }

    fn add(&mut self, name: &str, body: impl AsyncFnOnce(&Browser) -> Result<()> + Send + 'static) {
        self.suite.test_in(self.engine, &format!("{name}, in {:?}", self.engine), body);
    }
}

fn walks(tests: &mut Tests<'_>) {
    let is_thorough = tests.is_thorough();
    for end in DISPOSITIONS.into_iter().filter(|end| is_thorough || ["defer", "urgent-care"].contains(end)) {
        let name = format!("a walk in the frame leads to {end}");
        tests.add(&name, async move |browser| walks::by_script(browser, end).await);
    }
    for end in ["defer", "urgent-care"] {
        let name = format!("the keyboard alone leads through the frame to {end}");
        tests.add(&name, async move |browser| walks::by_keyboard(browser, end).await);
    }
}

fn in_frame(tests: &mut Tests<'_>) {
    walks(tests);
    tests.add("the frame is as high as each screen", height::follows);
    tests.add("a strict frame has one height", height::is_one);
    tests.add("a new screen comes into view", height::comes_into_view);
    tests.add("a scroll bar that comes and goes does not swing the height", height::settles);
    tests.add("a frame written by hand works without a script", sealed::by_hand);
    tests.add("a frame written by hand is as high as its screen with the small script", height::by_hand);
}

fn sealed_off(tests: &mut Tests<'_>) {
    tests.add("nothing gets out of the frame", sealed::ways_out);
    tests.add("a page that listens hears numbers that say nothing", sealed::a_page_that_listens);
    tests.add("booking opens an ordinary tab", sealed::booking_opens_a_tab);
    tests.add("without allow-scripts nothing runs", sealed::needs_scripts);
    tests.add("without allow-forms no question is answered", sealed::needs_forms);
    tests.add("without allow-popups-to-escape-sandbox the new tab is sandboxed too", sealed::needs_escape);
    tests.add("malformed messages do nothing", messages::malformed);
    tests.add("messages from others do nothing", messages::from_others);
    tests.add("the frame takes no message without the id", messages::to_the_frame);
    tests.add("a frame is never higher than a page can bear", messages::too_high);
}

fn of_the_element(tests: &mut Tests<'_>) {
    tests.add("the element tells the same milestones", element::events);
    tests.add("reset and focus reach into the frame", element::reset_and_focus);
    tests.add("changed settings keep the answers, leaving ends them", element::changed_settings);
    tests.add("a moved frame begins anew", element::moved);
    tests.add("isolation is switched on and off", element::switched);
    tests.add("slots stand around the frame", element::slots);
    tests.add("a page that turns dark takes the frame along", element::theme);
    tests.add("the clinic's overlay counts in the frame", element::overlay);
    tests.add("the fallback shows until the frame does", failures::meanwhile);
    for case in failures::cases() {
        let name = format!("the fallback shows when {}", case.name);
        tests.add(&name, async move |browser| failures::check(browser, case).await);
    }
}

fn in_one_file(tests: &mut Tests<'_>) {
    for (name, place) in classic::PLACES {
        tests.add(&format!("the classic script works {name}"), async move |browser| {
            classic::placed(browser, place).await
        });
    }
    tests.add("the classic script included twice warns once", classic::twice);
    tests.add("the classic script finds its frame", classic::isolated);
    tests.add("frame.html is a page by itself", classic::alone);
    tests.add("frame.html takes documents in its address, but only in a frame", classic::documents_in_the_address);
    tests.add("frame.html speaks every language, and so does its title", classic::speaks);
    tests.add("frame.html works from a disk", classic::from_a_disk);
    tests.add("frame.html says what to tell without scripts", classic::without_scripts);
}

const BOOKING: &str = "https://clinic.example/book";

fn clinic_page() -> HostPage {
    HostPage::default().element(&format!(
        "isolation=\"frame\" consult-url=\"{BOOKING}\" consult-phone=\"+44 20 7946 0000\" clinic-name=\"A & B\" country=\"GB\""
    ))
}
