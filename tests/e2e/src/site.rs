//! What a test's own host serves: the built files, and whatever the test puts in front of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::documents::dist;
use crate::html::HostPage;
use crate::server::Server;

/// One answer of the host.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The MIME type.
    pub media_type: String,
    /// The bytes.
    pub body: Vec<u8>,
}

/// A host about to be started.
#[derive(Clone, Debug)]
pub struct Site {
    pub(crate) folder: PathBuf,
    pub(crate) base: String,
    pub(crate) mounts: Vec<(String, PathBuf)>,
    pub(crate) replies: BTreeMap<String, Reply>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) headers_of: Vec<(String, String, String)>,
    pub(crate) silent: Vec<String>,
}

impl Reply {
    /// A page.
    #[must_use]
    pub fn html(text: &str) -> Self {
        Self { status: 200, media_type: "text/html; charset=utf-8".to_owned(), body: text.into() }
    }

    /// A document.
    #[must_use]
    pub fn json(text: &str) -> Self {
        Self { status: 200, media_type: "application/json".to_owned(), body: text.into() }
    }

    /// A script.
    #[must_use]
    pub fn script(text: &str) -> Self {
        Self { status: 200, media_type: "text/javascript".to_owned(), body: text.into() }
    }
}

impl Site {
    /// The built files at the root, and the recorder.
    ///
    /// # Errors
    ///
    /// When nothing is built.
    pub fn new() -> Result<Self> {
        let recorder = Reply::script(include_str!("js/recorder.js"));
        let replies = BTreeMap::from([("/recorder.js".to_owned(), recorder)]);
        Ok(Self { replies, ..Self::of(dist()?) })
    }

    /// The built files, and a clinic's page at `/`.
    ///
    /// # Errors
    ///
    /// When nothing is built.
    pub fn with_page(page: &HostPage) -> Result<Self> {
        Ok(Self::new()?.put("/", Reply::html(&page.html())))
    }

    /// The files of another folder at the root.
    #[must_use]
    pub fn of(folder: PathBuf) -> Self {
        Self {
            folder,
            base: String::new(),
            mounts: Vec::new(),
            replies: BTreeMap::new(),
            headers: Vec::new(),
            headers_of: Vec::new(),
            silent: Vec::new(),
        }
    }

    /// Serves the built files under this path only.
    #[must_use]
    pub fn under(mut self, base: &str) -> Self {
        self.base = base.trim_end_matches('/').to_owned();
        self
    }

    /// Serves another folder, below this path.
    #[must_use]
    pub fn mount(mut self, path: &str, folder: PathBuf) -> Self {
        self.mounts.push((path.to_owned(), folder));
        self
    }

    /// Answers a path with this, whatever is built.
    #[must_use]
    pub fn put(mut self, path: &str, reply: Reply) -> Self {
        self.replies.insert(path.to_owned(), reply);
        self
    }

    /// A built file.
    ///
    /// # Errors
    ///
    /// When there is no such file.
    pub fn built(&self, file: &str) -> Result<Vec<u8>> {
        fs::read(self.folder.join(file)).with_context(|| format!("{file} is not among the built files"))
    }

    /// Changes how one built file is served.
    ///
    /// # Errors
    ///
    /// When there is no such file.
    pub fn change(self, file: &str, change: impl FnOnce(&mut Reply)) -> Result<Self> {
        let mut reply = Reply { status: 200, media_type: media_type(file).to_owned(), body: self.built(file)? };
        change(&mut reply);
        let path = format!("{}/{file}", self.base);
        Ok(self.put(&path, reply))
    }

    /// Sends a header with every answer.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends a header with the answer to one path, in place of any of that name.
    #[must_use]
    pub fn header_of(mut self, path: &str, name: &str, value: &str) -> Self {
        self.headers_of.push((path.to_owned(), name.to_owned(), value.to_owned()));
        self
    }

    /// Never answers a path.
    #[must_use]
    pub fn silent(mut self, path: &str) -> Self {
        self.silent.push(path.to_owned());
        self
    }

    /// Starts the host on a free port of this machine.
    ///
    /// # Errors
    ///
    /// When there is no free port.
    pub async fn serve(self) -> Result<Server> {
        Server::start(self).await
    }
}

fn media_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
