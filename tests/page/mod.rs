//! A piece of page with one widget in it, and hands to use it with.

use js_sys::{Array, Function, Object, Promise, Reflect};
use microneedling_screener::embed::Widget;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    fn define(source: &Object, tag: &str);
}

// What `element.js` imports is served beside it only because something of each file is used here. Four files are the most:
// they are asked for at once, and the runner's server may leave a fifth request of a moment without an answer.
#[wasm_bindgen(module = "/src/embed/languages.js")]
extern "C" {
    type Languages;
    #[wasm_bindgen(constructor)]
    fn new(element: &JsValue, source: &Object) -> Languages;
    #[wasm_bindgen(method)]
    fn menu(this: &Languages, now: &JsValue) -> JsValue;
}
#[wasm_bindgen(module = "/src/embed/given.js")]
extern "C" {
    #[wasm_bindgen(js_name = fallbackSlots)]
    fn fallback_slots() -> Array;
}
#[wasm_bindgen(module = "/src/embed/trap.js")]
extern "C" {
    #[wasm_bindgen(js_name = hasTrapped)]
    fn has_trapped() -> bool;
}

const TAG: &str = "tested-screener";

/// All of a source but the widget. Its Arabic is English with a mark; its German does not come, and its Polish is no text.
const SOURCE: &str = "
    const here = new Set();
    const inArabic = () => {
        const text = JSON.parse(english);
        const { start, progress } = text.interface;
        Object.assign(text.interface, { start: `${start} ar`, progress: `ar: ${progress.slice(progress.indexOf('{'))}` });
        return { ...text, locale: 'ar' };
    };
    const texts = { en: () => JSON.parse(english), pl: () => ({}), ar: inArabic };
    return {
        locales: ['en', 'de', 'pl', 'ar'],
        document: (address) => fetch(address).then((response) => response.json()),
        has: (locale) => here.has(locale),
        text: async (locale) => {
            if (!texts[locale]) throw new Error('gone');
            here.add(locale);
            return texts[locale]();
        },
    };";

/// The shipped protocol and its English text.
pub fn documents() -> (String, String) {
    (
        include_str!("../../protocols/microneedling/protocol.json").to_owned(),
        include_str!("../../protocols/microneedling/text/en.json").to_owned(),
    )
}

/// The sample overlay.
pub fn sample() -> &'static str {
    include_str!("../../protocols/microneedling/overlays/sample.json")
}

/// One element in the page, until it is dropped.
pub struct Fixture {
    place: Element,
    host: HtmlElement,
    heard: Rc<RefCell<Vec<String>>>,
}

impl Fixture {
    /// Puts an element with these attributes into the page and waits for its first screen.
    pub async fn new(attributes: &str) -> Self {
        let fixture = Self::build(attributes, &documents().0);
        until(|| fixture.find(".screener").is_some()).await;
        fixture
    }

    /// Puts an element with another protocol into the page and waits until it has decided.
    pub async fn with_protocol(protocol: &str) -> Self {
        let fixture = Self::build("", protocol);
        until(|| !fixture.heard().is_empty()).await;
        fixture
    }

    /// Puts an element with an overlay into the page and waits until it has decided.
    pub async fn with_overlay(overlay: &str, attributes: &str) -> Self {
        let attributes = format!("overlay=\"{}\" {attributes}", address_of(overlay));
        let fixture = Self::build(&attributes, &documents().0);
        until(|| !fixture.heard().is_empty()).await;
        fixture
    }

    /// Puts an element without words of its own into the page and waits for its first screen.
    pub async fn in_languages(attributes: &str) -> Self {
        let fixture = Self::place(&format!("protocol=\"{}\" {attributes}", address_of(&documents().0)));
        until(|| fixture.find(".screener").is_some()).await;
        fixture
    }

    fn build(attributes: &str, protocol: &str) -> Self {
        let (protocol, text) = (address_of(protocol), address_of(&documents().1));
        Self::place(&format!("protocol=\"{protocol}\" text=\"{text}\" {attributes}"))
    }

    fn place(attributes: &str) -> Self {
        define_once();
        let document = gloo::utils::document();
        let place = document.create_element("div").unwrap();
        gloo::utils::body().append_child(&place).unwrap();
        let heard: Rc<RefCell<Vec<String>>> = Rc::default();
        for name in ["screener-ready", "screener-started", "screener-completed", "screener-error"] {
            let heard = heard.clone();
            gloo::events::EventListener::new(&place, name, move |event| {
                let detail = event.unchecked_ref::<CustomEvent>().detail();
                heard.borrow_mut().push(format!(
                    "{} {}",
                    event.type_(),
                    if detail.is_null() { "null" } else { "detail" }
                ));
            })
            .forget();
        }
        place.set_inner_html(&format!("<{TAG} {attributes}><p>Tell the clinic about your skin first.</p></{TAG}>"));
        let host = place.first_element_child().unwrap().unchecked_into();
        Self { place, host, heard }
    }

    pub fn host(&self) -> &HtmlElement {
        &self.host
    }

    pub fn heard(&self) -> Vec<String> {
        self.heard.borrow().clone()
    }

    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.host.shadow_root().unwrap().query_selector(selector).unwrap().map(JsCast::unchecked_into)
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.host.shadow_root().unwrap().query_selector_all(selector).unwrap();
        found.values().into_iter().map(|node| node.unwrap().unchecked_into()).collect()
    }

    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// What each of these says.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap().trim().to_owned()).collect()
    }

    pub fn text(&self) -> String {
        self.find(".screener").unwrap().text_content().unwrap()
    }

    pub fn hrefs(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|link| link.get_attribute("href").unwrap()).collect()
    }

    /// How the browser styles an element.
    pub fn style(&self, selector: &str, property: &str) -> String {
        let element = self.find(selector).unwrap_or_else(|| panic!("no {selector}"));
        let style = gloo::utils::window().get_computed_style(&element).unwrap().unwrap();
        style.get_property_value(property).unwrap()
    }

    /// Waits until an element holds this text.
    pub async fn shows(&self, selector: &str, text: &str) {
        let held = || self.find(selector).and_then(|element| element.text_content()).unwrap_or_default();
        if !eventually(|| held().contains(text)).await {
            panic!("{selector} holds {:?}, not {text:?}", held());
        }
    }

    /// The id of the element in the shadow root that has the focus.
    pub fn focused(&self) -> Option<String> {
        self.host.shadow_root().unwrap().active_element().map(|element| element.id())
    }

    pub fn is_focused(&self, selector: &str) -> bool {
        self.host.shadow_root().unwrap().active_element().is_some_and(|element| element.matches(selector).unwrap())
    }

    /// The ids of the choices that are ticked.
    pub fn ticked(&self) -> Vec<String> {
        let inputs = self.all(".choice__input");
        inputs
            .iter()
            .filter(|input| input.unchecked_ref::<HtmlInputElement>().checked())
            .map(|input| input.id())
            .collect()
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap_or_else(|| panic!("no {selector}")).click();
        self.settle().await;
    }

    /// Presses the button with these words.
    pub async fn press(&self, words: &str) {
        let buttons = self.all("button");
        let button = buttons.iter().find(|button| button.text_content().unwrap().trim() == words);
        button.unwrap_or_else(|| panic!("no button \"{words}\"")).click();
        self.settle().await;
    }

    /// The languages that may be chosen.
    pub fn offered(&self) -> Vec<String> {
        self.all("#language option").iter().map(|option| option.get_attribute("value").unwrap()).collect()
    }

    /// What the menu stands on.
    pub fn chosen_language(&self) -> String {
        self.find("#language").unwrap().unchecked_ref::<HtmlSelectElement>().value()
    }

    /// Chooses from the menu, as a visitor at the keyboard does.
    pub async fn choose_language(&self, locale: &str) {
        self.focus("#language");
        let menu = self.find("#language").unwrap();
        menu.unchecked_ref::<HtmlSelectElement>().set_value(locale);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        menu.dispatch_event(&web_sys::Event::new_with_event_init_dict("change", &init).unwrap()).unwrap();
        self.settle().await;
    }

    pub fn focus(&self, selector: &str) {
        self.find(selector).unwrap_or_else(|| panic!("no {selector}")).focus().unwrap();
    }

    pub async fn start(&self) {
        self.press("Start").await;
        self.shows("legend", "").await;
    }

    pub async fn tick(&self, question: &str, choice: &str) {
        self.click(&format!("#{question}-{choice}")).await;
    }

    /// Answers the question on the screen and waits for the next screen.
    pub async fn answer(&self, question: &str, choices: &[&str]) {
        for choice in choices {
            self.tick(question, choice).await;
        }
        self.press("Continue").await;
        let first = format!("[name={question}]");
        until(|| self.find(&first).is_none()).await;
    }

    pub fn reset(&self) {
        let reset: Function = Reflect::get(&self.host, &"reset".into()).unwrap().unchecked_into();
        reset.call0(&self.host).unwrap();
    }

    pub fn remove_host(&self) {
        self.host.remove();
    }

    /// Puts the element elsewhere in the page.
    pub fn move_host(&self) {
        let elsewhere = gloo::utils::document().create_element("section").unwrap();
        self.place.append_child(&elsewhere).unwrap();
        elsewhere.append_child(&self.host).unwrap();
    }

    /// Lets what is under way come to rest.
    pub async fn settle(&self) {
        for _ in 0..3 {
            frame().await;
        }
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.place.remove();
    }
}

/// Waits until something holds; fails after five seconds.
pub async fn until(holds: impl Fn() -> bool) {
    assert!(eventually(holds).await, "nothing happened for five seconds");
}

async fn eventually(holds: impl Fn() -> bool) -> bool {
    for _ in 0..500 {
        if holds() {
            return true;
        }
        frame().await;
    }
    holds()
}

/// Ten milliseconds, in which the page goes on.
async fn frame() {
    let wait = Promise::new(&mut |resolve, _| {
        gloo::utils::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10).unwrap();
    });
    JsFuture::from(wait).await.unwrap();
}

/// An address at which the page finds this document.
pub fn address_of(json: &str) -> String {
    let blob = web_sys::Blob::new_with_str_sequence(&Array::of1(&json.into())).unwrap();
    web_sys::Url::create_object_url_with_blob(&blob).unwrap()
}

thread_local! {
    static DEFINED: () = {
        // An arrow function can't be constructed with `new`, so the constructor is made in JavaScript.
        let make = Closure::<dyn Fn(JsValue) -> Result<JsValue, JsValue>>::new(|options| {
            Widget::new(options).map(JsValue::from).map_err(JsValue::from)
        });
        let class = "const Widget = function (options) { return make(options); };
            Object.defineProperty(Widget, Symbol.hasInstance, { value: (view) => 'enter' in view });
            return Widget;";
        let class = Function::new_with_args("make", class).call1(&JsValue::NULL, make.as_ref()).unwrap();
        make.forget();
        let widget = Closure::<dyn Fn() -> Promise>::new(move || Promise::resolve(&class));
        let source = Function::new_with_args("english", SOURCE).call1(&JsValue::NULL, &documents().1.into()).unwrap();
        let source: Object = source.unchecked_into();
        Reflect::set(&source, &"widget".into(), widget.as_ref()).unwrap();
        widget.forget();
        define(&source, TAG);
        let untold = Languages::new(&JsValue::NULL, &source).menu(&JsValue::NULL).is_null();
        assert!(!has_trapped() && fallback_slots().length() > 0 && untold);
    };
}

fn define_once() {
    DEFINED.with(|()| ());
}
