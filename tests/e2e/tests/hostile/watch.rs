//! The guard itself: it knows all that the widget draws, and notices everything else.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, SCENES};
use serde_json::Value;

use crate::place::{open, unharmed};

/// What a script could do inside, and what the guard must say then.
const HARMS: [(&str, &str); 7] = [
    ("root.querySelector('.screen').append(document.createElement('img'))", "<img> is drawn"),
    ("root.querySelector('#heading').setAttribute('style', 'x')", "<h2> has style"),
    ("root.querySelector('#heading').setAttribute('onclick', 'x')", "<h2> has onclick"),
    (
        "const link = document.createElement('a'); link.href = 'javascript:1'; root.querySelector('.screen').append(link)",
        "a link leads to javascript:1",
    ),
    (
        "document.body.append(document.createRange().createContextualFragment('<script>pwned(\"here\")</script>'))",
        "here",
    ),
    ("document.querySelector('#around').append('w'.repeat(400))", "the page scrolls sideways"),
    ("document.querySelector('#before').style.marginBlockEnd = '-40px'", "a neighbour is covered"),
];

pub async fn notices(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = open(browser).await?;
    for scene in SCENES {
        page.show(scene, &documents).await?;
        unharmed(&page, scene.name).await?;
    }
    for (harm, expected) in HARMS {
        page.inside::<Value>("host.reset()").await?;
        page.settle().await?;
        page.inside::<Value>(harm).await?;
        page.settle().await?;
        let faults: Vec<String> = page.inside("return guard.faults(host)").await?;
        ensure!(faults.iter().any(|fault| fault.contains(expected)), "{harm} is not noticed: {faults:?}");
    }
    Ok(())
}
