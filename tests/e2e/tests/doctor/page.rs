//! Pages on which something else is wrong.

use anyhow::{Context, Result};
use e2e::{HostPage, Reply, Site};

use crate::{Case, alone, asked};

pub fn cases() -> Vec<Case> {
    let case = |name, expected, break_it| Case { name, page: asked(), break_it, expected };
    vec![
        Case {
            page: alone(),
            ..case(
                "an editor has removed the element",
                &[&["no <microneedling-screener>", "HTML or code block"]],
                without,
            )
        },
        Case {
            page: asked().head("<script>delete window.WebAssembly</script>\n"),
            ..case(
                "a script has removed WebAssembly",
                &[&["no WebAssembly", "turn WebAssembly off", "Try another browser"]],
                Ok,
            )
        },
        Case {
            page: alone().head("<script>delete window.customElements</script>\n"),
            ..case("a script has removed custom elements", &[&["no custom elements", "remove that script"]], Ok)
        },
        Case {
            page: HostPage::default().element("data-doctor consult-link=\"https://clinic.example/book\""),
            ..case("an attribute is misspelt", &[&["not one of this element’s", "consult-link=", "consult-url"]], Ok)
        },
        Case {
            page: HostPage::default().element("data-doctor consult-url=\"/book\" country=\"XX\""),
            ..case(
                "attributes can't be used",
                &[&["can’t be used", "consult-url=\"/book\"", "https, tel or mailto"], &["country=\"XX\"", "GB, US"]],
                Ok,
            )
        },
        Case {
            page: asked_for("overlay=\"overlay.json\"").head("<base href=\"/elsewhere/\">\n").script("/screener.js"),
            ..case("a base leads an address astray", &[&["<base>", "/elsewhere/", "overlay=\"overlay.json\""]], Ok)
        },
    ]
}

fn asked_for(attributes: &str) -> HostPage {
    HostPage::default().element(&format!("data-doctor {attributes}"))
}

fn without(site: Site) -> Result<Site> {
    let html = alone().html();
    let (before, rest) = html.split_once("<microneedling-screener").context("the page has no element")?;
    let (_, after) = rest.split_once("</microneedling-screener>").context("the element has no end")?;
    Ok(site.put("/", Reply::html(&format!("{before}{after}"))))
}
