//! A static host on this machine that writes down what it was asked for.

use std::sync::{Arc, Mutex};

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::site::Site;

/// A running host. It stops when dropped.
pub struct Server {
    origin: String,
    log: Log,
    task: JoinHandle<()>,
}

type Log = Arc<Mutex<Vec<String>>>;

impl Server {
    pub(crate) async fn start(site: Site) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let log = Log::default();
        let files = ServeDir::new(&site.folder);
        let router = match site.base.as_str() {
            "" => Router::new().fallback_service(files),
            base => Router::new().nest_service(base, files),
        };
        let router =
            site.mounts.iter().fold(router, |router, (path, folder)| router.nest_service(path, ServeDir::new(folder)));
        let router = router.layer(from_fn_with_state((Arc::new(site), Arc::clone(&log)), answer));
        let task = tokio::spawn(async move {
            // Ends with the test; there is nobody left to tell.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { origin, log, task })
    }

    /// Where it is: `http://127.0.0.1:…`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Takes it off the network. Whoever is still connected is heard, and written down.
    pub fn stop(&self) {
        self.task.abort();
    }

    /// The paths it was asked for so far, with their queries.
    #[must_use]
    pub fn asked_for(&self) -> Vec<String> {
        self.log.lock().map(|log| log.clone()).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State((site, log)): State<(Arc<Site>, Log)>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if let Ok(mut log) = log.lock() {
        log.push(request.uri().to_string());
    }
    if site.silent.contains(&path) {
        std::future::pending::<()>().await;
    }
    let mut response = match site.replies.get(&path) {
        Some(reply) => {
            let mut response = Response::new(Body::from(reply.body.clone()));
            *response.status_mut() = reply.status.try_into().unwrap_or_default();
            set(&mut response, header::CONTENT_TYPE.as_str(), &reply.media_type);
            response
        }
        None => next.run(request).await,
    };
    set(&mut response, "cache-control", "no-store");
    for (name, value) in &site.headers {
        set(&mut response, name, value);
    }
    for (_, name, value) in site.headers_of.iter().filter(|(of, ..)| *of == path) {
        set(&mut response, name, value);
    }
    response
}

fn set(response: &mut Response, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse::<HeaderValue>()) {
        response.headers_mut().insert(name, value);
    }
}
