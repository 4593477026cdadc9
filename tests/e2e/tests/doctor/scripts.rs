//! Pages on which the script's tag is not what it was.

use anyhow::{Context, Result};
use e2e::{Reply, Site};

use crate::{Case, alone, asked};

/// As `HostPage` writes it.
const TAG: &str = "<script type=\"module\" src=\"screener.js\"></script>";

pub fn cases() -> Vec<Case> {
    let case = |name, expected, break_it| Case { name, page: alone(), break_it, expected };
    vec![
        case(
            "a cookie banner holds the script back",
            &[&["cookie banner", "data-category", "type=\"text/plain\"", "strictly necessary"]],
            |site| {
                written(site, "<script type=\"text/plain\" data-category=\"analytics\" src=\"screener.js\"></script>")
            },
        ),
        case(
            "a cookie banner has taken the address away",
            &[&["cookie banner", "data-cookieconsent", "strictly necessary"]],
            |site| {
                written(site, "<script type=\"text/plain\" data-cookieconsent=\"x\" data-src=\"screener.js\"></script>")
            },
        ),
        case(
            "an optimiser delays the script",
            &[&["An optimiser has rewritten", "data-rocket-src", "Exclude screener.js"]],
            |site| written(site, "<script type=\"rocketlazyloadscript\" data-rocket-src=\"screener.js\"></script>"),
        ),
        case(
            "an optimiser gives the script a type of its own",
            &[&["An optimiser", "d83c2e-text/javascript"]],
            |site| written(site, "<script type=\"d83c2e-text/javascript\" src=\"screener.js\"></script>"),
        ),
        case("the tag is no module", &[&["lacks type=\"module\"", "screener.js"]], |site| {
            written(site, "<script src=\"screener.js\" defer></script>")
        }),
        case("the tag has gone", &[&["No script on this page is named screener.js", "combine"]], |site| {
            written(site, "")
        }),
        case(
            "the integrity attribute is of another file",
            &[&["integrity attribute", "write integrity=\"sha384-"]],
            |site| {
                let other = format!("sha384-{}", "A".repeat(64));
                written(site, &format!("<script type=\"module\" src=\"screener.js\" integrity=\"{other}\"></script>"))
            },
        ),
        Case {
            page: asked().script("screener.js").script("screener.js?again"),
            ..case(
                "the script is there twice",
                &[&["on the page 2 times", "screener.js?again", "Remove all but one"]],
                Ok,
            )
        },
    ]
}

/// The same page with another tag.
fn written(site: Site, tag: &str) -> Result<Site> {
    let html = alone().html();
    let (before, after) = html.split_once(TAG).context("the page includes no script")?;
    Ok(site.put("/", Reply::html(&format!("{before}{tag}{after}"))))
}
