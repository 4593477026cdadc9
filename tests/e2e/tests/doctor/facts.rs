//! Facts that no host on this machine can be made to have: the findings are functions of plain data, and take them as given.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Page, Reply, Site, checkout};
use serde_json::{Value, json};

use crate::panel::Finding;

/// A page on which all is well.
fn well() -> Value {
    json!({
        "page": {
            "address": "https://clinic.example/", "base": null, "hosts": [], "isSecure": true,
            "origin": "https://clinic.example",
        },
        "browser": { "missing": [], "canHash": true, "name": "Browser" },
        "countries": ["GB", "US"],
        "element": {
            "state": "ready", "sentence": "", "attributes": { "consult-url": "https://clinic.example/book" },
            "hasOwnContent": true, "isUpgraded": true, "tag": "microneedling-screener",
        },
        "files": [{
            "name": "screener.js", "url": "https://clinic.example/s/screener.js", "expected": "sha384-a", "failure": null,
            "status": 200, "cacheControl": "max-age=31536000", "encoding": "br", "redirectedTo": null,
            "type": "text/javascript", "hash": "sha384-a", "isPage": false, "size": 24000, "freshHash": "sha384-a",
            "isScript": true,
        }],
        "policies": { "couldReadHeaders": true, "list": [] },
        "scripts": [{
            "holder": "src", "names": ["type", "src"], "url": "https://clinic.example/s/screener.js", "isClassic": false,
            "type": "module", "integrity": "", "hasNonce": false, "delay": 0,
        }],
        "violations": [],
    })
}

/// Where the facts differ, by what, and the words of the one finding. None: nothing is found.
fn cases() -> Vec<(&'static str, Value, &'static [&'static str])> {
    let policy = |text: &str| json!([{ "place": "header", "text": text }]);
    vec![
        ("/element/tag", json!("microneedling-screener"), &[]),
        ("/page/isSecure", json!(false), &["not served over HTTPS", "Turn on HTTPS"]),
        ("/browser/missing", json!(["constructed style sheets"]), &["no constructed style sheets", "too old"]),
        ("/browser/canHash", json!(false), &["crypto.subtle"]),
        ("/element/hasOwnContent", json!(false), &["Nothing is written inside", "phone number"]),
        ("/element/isUpgraded", json!(false), &["did not run", "F12"]),
        ("/element/state", json!("waiting"), &["still waits"]),
        ("/element/attributes", json!({}), &["no way to reach you", "consult-phone"]),
        ("/files/0/hash", json!("sha384-old"), &["An old copy", "cache", "1.0.0"]),
        ("/files/0/expected", json!("sha384-new"), &["not the file that belongs", "must have: sha384-new"]),
        ("/files/0/encoding", Value::Null, &["without compression", "24 kB", "gzip_types"]),
        ("/files/0/cacheControl", json!("no-store"), &["may not keep", "immutable"]),
        ("/scripts/0/delay", json!(7000), &["7 seconds after", "tag manager"]),
        ("/page/hosts", json!(["static.hotjar.com"]), &["Hotjar", "Whether these do", "isolation=\"frame\""]),
        ("/page/hosts", json!(["www.clarity.ms", "connect.facebook.net"]), &["Microsoft Clarity, Meta Pixel"]),
        ("/page/hosts", json!(["nothotjar.com"]), &[]),
        ("/policies/list", policy("script-src https: 'wasm-unsafe-eval'; connect-src *"), &[]),
        ("/policies/list", policy("script-src *.example 'wasm-unsafe-eval'"), &[]),
        ("/policies/list", policy("script-src https://clinic.example/s/ 'wasm-unsafe-eval'"), &[]),
        ("/policies/list", policy("script-src clinic.example:443 'wasm-unsafe-eval'"), &[]),
        ("/policies/list", policy("script-src clinic.example:8443 'wasm-unsafe-eval'"), &["forbids the script"]),
        (
            "/policies/list",
            policy("script-src https://clinic.example/other/ 'wasm-unsafe-eval'"),
            &["forbids the script"],
        ),
        ("/policies/list", policy("script-src 'strict-dynamic' 'nonce-x' 'wasm-unsafe-eval'"), &["its nonce"]),
        ("/policies/list", policy("SCRIPT-SRC 'self' 'wasm-unsafe-eval'; script-src 'none'"), &[]),
        ("/policies/list", policy("script-src-elem 'self'; script-src 'none'"), &["script-src 'wasm-unsafe-eval'"]),
        ("/policies/list", policy("img-src 'self'"), &[]),
    ]
}

pub async fn from_facts(browser: &Browser) -> Result<()> {
    let site = Site::of(checkout()?.join("src/embed")).put("/", Reply::html("<!doctype html><title>Facts</title>"));
    let page = Page::open(browser, site, "/").await?;
    for (pointer, value, words) in cases() {
        let mut facts = well();
        *facts.pointer_mut(pointer).with_context(|| format!("no {pointer}"))? = value.clone();
        let script = "const [, facts, done] = arguments;
            import('/doctor/findings/index.js').then(({ findingsFrom }) => done(findingsFrom(facts)), (error) => done(String(error)))";
        let found: Vec<Finding> = page.js_async(script, facts).await?;
        ensure!(found.len() == usize::from(!words.is_empty()), "{pointer} = {value}: {found:#?}");
        for word in words {
            ensure!(found.iter().all(|one| one.all().contains(word)), "{pointer} = {value}: no {word:?} in {found:#?}");
        }
    }
    Ok(())
}
