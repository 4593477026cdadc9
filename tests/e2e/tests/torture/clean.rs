//! The same walk on a page that does nothing to the widget but give it the same place.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use e2e::{Browser, Engine, Reply, Site, TAG};

use crate::measured::Place;
use crate::pages::ATTRIBUTES;
use crate::stations::{self, Walked};

/// Each page is walked once for each browser.
static KNOWN: Mutex<Option<HashMap<(Engine, String), Arc<Walked>>>> = Mutex::new(None);

/// Walks on a clean page at this place.
///
/// # Errors
///
/// When the walk fails.
pub async fn walk(browser: &Browser, place: &Place) -> Result<Arc<Walked>> {
    let html = page(place);
    let key = (browser.engine(), html.clone());
    let known = |look: &dyn Fn(&mut HashMap<_, _>) -> Option<Arc<Walked>>| {
        look(KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_default())
    };
    if let Some(walked) = known(&|known| known.get(&key).cloned()) {
        return Ok(walked);
    }
    let site = Site::new()?.put("/clean", Reply::html(&html));
    let walked = Arc::new(stations::walk(browser, site, "/clean", TAG).await?);
    known(&|known| known.insert(key.clone(), Arc::clone(&walked)));
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
