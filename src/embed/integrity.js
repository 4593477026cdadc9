// The hash of each file that the widget fetches, by name: as much of its `sha384-…` as nobody can forge. A release fills it
// in; while developing, files change.

export default {};
