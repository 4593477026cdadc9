//! The same walk on a page that does nothing to the widget but give it the same place.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use e2e::{Browser, Engine, Reply, Site, TAG};

use crate::measured::Place;
use crate::pages::ATTRIBUTES;
use crate::stations::{self, Walked};

/// What was walked before, by the browser and the page: each is walked once.
static KNOWN: Mutex<Vec<(Engine, String, Arc<Walked>)>> = Mutex::new(Vec::new());

/// Walks on a clean page at this place.
///
/// # Errors
///
/// When the walk fails.
pub async fn walk(browser: &Browser, place: &Place) -> Result<Arc<Walked>> {
    let html = page(place);
    let engine = browser.engine();
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((.., walked)) = known().iter().find(|(other, page, _)| *other == engine && *page == html) {
        return Ok(Arc::clone(walked));
    }
    let site = Site::new()?.put("/clean", Reply::html(&html));
    let walked = Arc::new(stations::walk(browser, site, "/clean", TAG).await?);
    known().push((engine, html, Arc::clone(&walked)));
    Ok(walked)
}

fn page(place: &Place) -> String {
    let Place { width, zoom, font, scheme } = place;
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A clean page</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <style>html {{ overflow-y: scroll }} div {{ width: {width:.3}px; zoom: {zoom}; font-family: {font}; color-scheme: {scheme} }}</style>\n\
         <script src=\"/recorder.js\"></script>\n\
         <script type=\"module\" src=\"/screener.js\"></script>\n\
         <div><{TAG} {ATTRIBUTES}></{TAG}></div>\n"
    )
}
