//! Hosts that spoil a file.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Site};

use crate::panel::findings;
use crate::{Case, alone, asked};

const SCRIPT: &str = "screener.js";
const WASM: &str = "microneedling-screener_bg.wasm";
const PROTOCOL: &str = "protocols/microneedling/protocol.json";
const TEXT: &str = "protocols/microneedling/text/en.json";
const LOGIN: &str = "<!doctype html><title>Log in</title>";

pub fn cases() -> Vec<Case> {
    let case = |name, expected, break_it| Case { name, page: asked(), break_it, expected };
    vec![
        case("the wasm is missing", &[&[WASM, "is missing", "404", "Upload the whole folder", "IIS"]], |site| {
            site.change(WASM, |reply| reply.status = 404)
        }),
        case("the text is missing", &[&[TEXT, "is missing", "404", "subfolders"]], |site| {
            site.change(TEXT, |reply| reply.status = 404)
        }),
        case("the wasm is forbidden", &[&[WASM, "is forbidden", "403", "permissions", "hotlink"]], |site| {
            site.change(WASM, |reply| reply.status = 403)
        }),
        case("the folder has a password", &[&[PROTOCOL, "behind a password", "401"]], |site| {
            site.change(PROTOCOL, |reply| reply.status = 401)
        }),
        case("the server fails", &[&[PROTOCOL, "the server fails", "500", "error log"]], |site| {
            site.change(PROTOCOL, |reply| reply.status = 500)
        }),
        case("the start page comes for the text", &[&[TEXT, "a web page comes in its place", "404"]], |site| {
            site.change(TEXT, |reply| *reply = Reply::html(LOGIN))
        }),
        case(
            "the protocol leads to a log-in",
            &[&[PROTOCOL, "redirects to a web page", "/login", "logging in"]],
            |site| {
                let site = site.put("/login", Reply::html(LOGIN)).change(PROTOCOL, |reply| reply.status = 302)?;
                Ok(site.header_of(&format!("/{PROTOCOL}"), "location", "/login"))
            },
        ),
        case(
            "the wasm is text/plain",
            &[&[WASM, "wrong type", "text/plain", "AddType application/wasm .wasm"]],
            |site| site.change(WASM, |reply| reply.media_type = "text/plain".to_owned()),
        ),
        Case {
            page: alone(),
            ..case(
                "the script is text/plain",
                &[&[SCRIPT, "refuse to run it", "text/plain", "text/javascript"]],
                |site| site.change(SCRIPT, |reply| reply.media_type = "text/plain".to_owned()),
            )
        },
        Case {
            page: alone(),
            ..case("the script is missing", &[&[SCRIPT, "is missing", "404"]], |site| {
                site.change(SCRIPT, |reply| reply.status = 404)
            })
        },
        case("the wasm is cut short", &[&[WASM, "not the file that belongs", "20000 bytes", "binary mode"]], |site| {
            site.change(WASM, |reply| reply.body.truncate(20_000))
        }),
        case(
            "a byte of the protocol changed",
            &[&[PROTOCOL, "not the file that belongs", "sha384-", "minifying"]],
            |site| site.change(PROTOCOL, |reply| reply.body.push(b'\n')),
        ),
        case(
            "the wasm is said to be packed and is not",
            &[&[WASM, "can’t be unpacked", "Content-Encoding: gzip"]],
            |site| Ok(site.header_of(&format!("/{WASM}"), "content-encoding", "gzip")),
        ),
        case("the protocol never comes", &[&[PROTOCOL, "never finishes its answer", "firewall"]], |site| {
            Ok(site.silent(&format!("/{PROTOCOL}")))
        }),
    ]
}

/// The scripts may be used from the clinic's page, and the other files not.
pub async fn cross_origin(browser: &Browser) -> Result<()> {
    let allow = |site: Site, file: &str| site.header_of(&format!("/{file}"), "access-control-allow-origin", "*");
    let files = allow(allow(Site::new()?, SCRIPT), "doctor.js").serve().await?;
    let html = HostPage::default().element("data-doctor").script(&format!("{}/{SCRIPT}", files.origin()));
    let page = Page::open(browser, Site::with_page(&html)?, "/").await?;
    let found = findings(&page).await?;
    let leave = format!("Access-Control-Allow-Origin: {}", page.server.origin());
    for file in [WASM, PROTOCOL, TEXT] {
        let is_told = found.iter().any(|one| one.what.contains(file) && one.fix.contains(&leave));
        ensure!(is_told, "{file}: {found:#?}");
    }
    Ok(())
}
