//! A clinic's page around the element.

/// A small page with content and a button of its own, the element with fallback content, and the script.
#[derive(Clone, Debug, Default)]
pub struct HostPage {
    head: String,
    elements: Vec<String>,
    scripts: Vec<String>,
}

impl HostPage {
    /// Adds an element with these attributes. Without a call, the page has one without attributes.
    #[must_use]
    pub fn element(mut self, attributes: &str) -> Self {
        self.elements.push(attributes.to_owned());
        self
    }

    /// Includes the script from this address. Without a call, it is `screener.js` beside the page.
    #[must_use]
    pub fn script(mut self, address: &str) -> Self {
        self.scripts.push(address.to_owned());
        self
    }

    /// Puts more into the head, before the script.
    #[must_use]
    pub fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// The page. What happens on it is recorded from the start, by `/recorder.js`.
    #[must_use]
    pub fn html(&self) -> String {
        let or = |given: &[String], default: &str| match given {
            [] => vec![default.to_owned()],
            given => given.to_vec(),
        };
        let scripts: String = or(&self.scripts, "screener.js").iter().map(|script| include(script)).collect();
        let elements: String = or(&self.elements, "").iter().map(|attributes| element(attributes)).collect();
        let head = &self.head;
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A clinic</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <script src=\"/recorder.js\"></script>\n{head}{scripts}\
             <h1>A clinic</h1>\n<p id=\"content\">The clinic's own words.</p>\n\
             <button type=\"button\" id=\"host-button\">The clinic's own button</button>\n{elements}\
             <div id=\"elsewhere\"></div>\n"
        )
    }
}

fn include(address: &str) -> String {
    format!("<script type=\"module\" src=\"{address}\"></script>\n")
}

fn element(attributes: &str) -> String {
    format!(
        "<microneedling-screener {attributes}>\n\
         <p class=\"fallback\">Call us on <a href=\"tel:+442079460000\">+44 20 7946 0000</a>.</p>\n\
         </microneedling-screener>\n"
    )
}
