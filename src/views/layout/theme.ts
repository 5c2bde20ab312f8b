/** Background of both schemes, as the browser's own bars show it; the same as `--paper` in base/tokens.css. */
export const THEME = { light: '#fbfaf6', dark: '#14181b' }
