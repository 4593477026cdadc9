//! Everything that Chromium tells of itself while it happens: of every page, frame and worker, from its first moment.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{client_async, tungstenite};

use crate::browser::Browser;
use crate::eventually::eventually;

/// How long the browser may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection to a browser's own debugger.
pub struct Devtools {
    shared: Arc<Shared>,
    reader: JoinHandle<()>,
    writer: JoinHandle<()>,
}

/// Something that the debugger told.
#[derive(Clone, Debug)]
pub struct Happening {
    /// What happened: `Network.requestWillBeSent`.
    pub method: String,
    /// What is known of it.
    pub details: Value,
}

struct Shared {
    /// Run in every document before anything of its own.
    script: String,
    outgoing: mpsc::UnboundedSender<Message>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    commands: u64,
    answers: BTreeMap<u64, oneshot::Sender<Value>>,
    happenings: Vec<Happening>,
}

impl Devtools {
    /// Watches a browser from now on, and runs a script in every document before anything of its own.
    ///
    /// # Errors
    ///
    /// When it is another than Chromium, or does not answer.
    pub async fn watch(browser: &Browser, script: &str) -> Result<Self> {
        let told = browser.profile().join("DevToolsActivePort");
        let port = async || Ok(fs::read_to_string(&told).ok().filter(|told| told.lines().count() > 1));
        let told = eventually("Chromium tells where its debugger is", PATIENCE, port).await?;
        let (port, path) = told.split_once('\n').context("no path of the debugger")?;
        let stream = tokio::net::TcpStream::connect(format!("127.0.0.1:{port}")).await?;
        let address = format!("ws://127.0.0.1:{port}{}", path.trim());
        let (socket, _) = client_async(address, stream).await.context("the debugger refuses")?;
        let (mut sink, mut source) = socket.split();
        let (outgoing, mut queue) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared { script: script.to_owned(), outgoing, state: Mutex::default() });
        let writer = tokio::spawn(async move {
            while let Some(message) = queue.recv().await {
                if sink.send(message).await.is_err() {
                    break;
                }
            }
        });
        let hearing = Arc::clone(&shared);
        let reader = tokio::spawn(async move {
            while let Some(Ok(message)) = source.next().await {
                hearing.hear(&message);
            }
        });
        let devtools = Self { shared, reader, writer };
        let downloads = json!({ "behavior": "default", "eventsEnabled": true });
        devtools.ask("Browser.setDownloadBehavior", downloads).await?;
        devtools.ask("Target.setAutoAttach", attach()).await?;
        Ok(devtools)
    }

    /// How much has happened so far.
    #[must_use]
    pub fn mark(&self) -> usize {
        self.shared.state().happenings.len()
    }

    /// What has happened since then. What the browser was about to tell is waited for.
    ///
    /// # Errors
    ///
    /// When it does not answer.
    pub async fn since(&self, mark: usize) -> Result<Vec<Happening>> {
        self.ask("Target.getTargets", json!({})).await?;
        Ok(self.shared.state().happenings.iter().skip(mark).cloned().collect())
    }

    /// Gives a command to the browser as a whole.
    ///
    /// # Errors
    ///
    /// When it does not answer.
    pub async fn ask(&self, method: &str, parameters: Value) -> Result<Value> {
        let (sender, answer) = oneshot::channel();
        self.shared.send(None, method, parameters, Some(sender));
        timeout(PATIENCE, answer).await.with_context(|| format!("{method}: no answer"))?.context("the browser is gone")
    }
}

impl Drop for Devtools {
    fn drop(&mut self) {
        self.reader.abort();
        self.writer.abort();
    }
}

impl Shared {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, session: Option<&str>, method: &str, parameters: Value, answer: Option<oneshot::Sender<Value>>) {
        let mut state = self.state();
        state.commands += 1;
        let id = state.commands;
        state.answers.extend(answer.map(|answer| (id, answer)));
        let mut command = json!({ "id": id, "method": method, "params": parameters });
        if let (Some(session), Some(command)) = (session, command.as_object_mut()) {
            command.insert("sessionId".to_owned(), json!(session));
        }
        // Only fails when the connection is gone; then whoever waits for an answer is told.
        let _ = self.outgoing.send(tungstenite::Message::text(command.to_string()));
    }

    fn hear(&self, message: &Message) {
        let Ok(said) = message.to_text().map(serde_json::from_str::<Value>) else { return };
        let Ok(said) = said else { return };
        if let Some(id) = said.get("id").and_then(Value::as_u64) {
            if let Some(waiting) = self.state().answers.remove(&id) {
                let _ = waiting.send(said);
            }
            return;
        }
        let Some(method) = said.get("method").and_then(Value::as_str) else { return };
        let details = said.get("params").cloned().unwrap_or_default();
        if method == "Target.attachedToTarget"
            && let Some(session) = details.get("sessionId").and_then(Value::as_str)
        {
            self.attend(session);
        }
        self.state().happenings.push(Happening { method: method.to_owned(), details });
    }

    /// A page, frame or worker that has not begun yet is watched, and then let go on.
    fn attend(&self, session: &str) {
        let script = json!({ "source": self.script });
        let commands = [
            ("Network.enable", json!({})),
            ("Page.enable", json!({})),
            ("Runtime.enable", json!({})),
            ("Log.enable", json!({})),
            ("DOMStorage.enable", json!({})),
            ("Page.addScriptToEvaluateOnNewDocument", script),
            ("Target.setAutoAttach", attach()),
            ("Runtime.runIfWaitingForDebugger", json!({})),
        ];
        for (method, parameters) in commands {
            self.send(Some(session), method, parameters, None);
        }
    }
}

fn attach() -> Value {
    json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true })
}
