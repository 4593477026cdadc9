//! The pages of `tests/pages/`, and what each needs.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use e2e::{Site, TAG, checkout};

/// What the element is told on every page.
pub const ATTRIBUTES: &str = "clinic-name=\"A Clinic\" consult-phone=\"+44 20 7946 0000\" \
     consult-url=\"https://clinic.example/book\" country=\"GB\"";

/// One page.
#[derive(Clone, Copy, Debug)]
pub struct Torture {
    /// What it does, as the name of its test.
    pub what: &'static str,
    /// The name of its file.
    file: &'static str,
    /// The Content-Security-Policies that its host sends.
    policies: &'static [&'static str],
    /// Where the element is.
    pub selector: &'static str,
    /// Whether engines differ in what it does: it is tried in each of them on every change. `--full` does so with all.
    pub in_each_engine: bool,
}

const PLAIN: Torture = Torture { what: "", file: "", policies: &[], selector: TAG, in_each_engine: false };

const fn page(file: &'static str, what: &'static str) -> Torture {
    Torture { what, file, ..PLAIN }
}

const fn in_each_engine(page: Torture) -> Torture {
    Torture { in_each_engine: true, ..page }
}

/// Everything a page may keep others from doing, but run its own files.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src 'self'; base-uri 'none'; form-action 'none'";
/// No text becomes markup or the address of a script.
const TRUSTED: &str = "require-trusted-types-for 'script'; trusted-types 'none'";

/// The pages that must leave no mark.
pub const PAGES: &[Torture] = &[
    in_each_engine(page("all-revert", "everything reverted")),
    page("all-unset", "everything unset"),
    page("inherited", "everything inherited"),
    in_each_engine(page("forms", "bare form elements styled")),
    page("rem", "a root font of 62.5%"),
    page("transitions", "transitions on everything"),
    page("images", "pictures squeezed"),
    page("border-box", "boxes and frames on everything"),
    page("element-host", "the element itself styled"),
    page("names", "custom properties of the same names"),
    page("classes", "classes and keyframes of the same names"),
    page("bootstrap", "Bootstrap"),
    page("tailwind", "Tailwind"),
    page("foundation", "Foundation"),
    page("bulma", "Bulma"),
    page("normalize", "normalize.css"),
    Torture { policies: &[STRICT], ..page("csp", "a strict policy") },
    Torture { policies: &[STRICT, TRUSTED], ..page("csp", "a strict policy with trusted types") },
    page("base-href", "another base address"),
    page("rtl", "a page from right to left"),
    in_each_engine(page("zoom", "zoom")),
    page("transform", "transforms"),
    in_each_engine(page("content-visibility", "content skipped while out of view")),
    page("contained", "containers"),
    page("narrow", "a column of 280 pixels"),
    page("columns", "newspaper columns"),
    in_each_engine(page("opening", "a drop cap and a first line")),
    page("details", "folded details"),
    in_each_engine(page("dialog", "a modal dialog")),
    in_each_engine(Torture {
        selector: "clinic-block >>> microneedling-screener",
        ..page("shadow", "another shadow root")
    }),
    page("table", "a table cell in quirks mode"),
    page("moved", "an element moved all the time"),
    Torture { selector: "#last", ..page("router", "a page rendered anew") },
    page("array", "patched arrays"),
    in_each_engine(page("prototype", "the globals of Prototype")),
    page("mootools", "MooTools"),
    Torture { selector: "#tenth", ..page("ten", "ten widgets at once") },
];

/// Pages that reach in, by the ways that are there for it.
pub const CONTROLS: &[Torture] =
    &[page("sets-a-property", "a custom property of the widget"), page("styles-a-part", "a part of the widget")];

impl Torture {
    /// Its host.
    ///
    /// # Errors
    ///
    /// When nothing is built, or the packages that pages load are not installed.
    pub fn site(&self) -> Result<Site> {
        let packages = env::var_os("SCREENER_TORTURE").map(PathBuf::from);
        let packages = packages.context("SCREENER_TORTURE is not set: run this through `cargo xtask test e2e`")?;
        let site = Site::new()?.mount("/pages", checkout()?.join("tests/pages")).mount("/npm", packages);
        Ok(match self.policies {
            [] => site,
            policies => site.header("content-security-policy", &policies.join(", ")),
        })
    }

    /// Its address on the host.
    pub fn path(&self) -> String {
        format!("/pages/{}.html", self.file)
    }
}
