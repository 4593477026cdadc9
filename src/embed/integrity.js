// The hash of each file that the widget fetches, `sha384-…` by name. A release fills it in; while developing, files change.

export default {};
