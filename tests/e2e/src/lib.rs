//! Drives the built widget in real browsers.
