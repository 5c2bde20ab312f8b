/** Colours of the site, in both schemes; text has a contrast of at least 4.5 (WCAG 1.4.3). */
export const LIGHT = {
  paper: '#fbfaf6',
  ink: '#172128',
  soft: '#46525a',
  rule: '#cdcbc2',
  accent: '#1a487f',
  onAccent: '#fbfaf6',
}
export const DARK = {
  paper: '#14181b',
  ink: '#e9e8e2',
  soft: '#b6b4ac',
  rule: '#394147',
  accent: '#94c2f3',
  onAccent: '#14181b',
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"

/** Inline styles, because some mail programs ignore style sheets. */
export const STYLE = {
  body: `margin: 0; padding: 0; background: ${LIGHT.paper}; color: ${LIGHT.ink};`,
  mail: `max-width: 36em; margin: 0 auto; padding: 24px 20px 32px; font: 17px/1.5 ${FONT}; color: ${LIGHT.ink};`,
  preheader: 'display: none; max-height: 0; overflow: hidden; font-size: 1px; line-height: 1px; opacity: 0;',
  site: `margin: 0 0 24px; padding: 0 0 12px; border-bottom: 2px solid ${LIGHT.ink}; font-weight: bold;`,
  h1: 'margin: 0 0 16px; font-size: 26px; line-height: 1.2;',
  h2: 'margin: 28px 0 8px; font-size: 19px; line-height: 1.3;',
  p: 'margin: 0 0 16px;',
  button: `display: inline-block; padding: 12px 24px; border: 2px solid ${LIGHT.accent}; background: ${LIGHT.accent}; color: ${LIGHT.onAccent}; font-weight: bold; text-decoration: none;`,
  link: `color: ${LIGHT.accent}; overflow-wrap: anywhere;`,
  list: 'margin: 0 0 16px; padding: 0 0 0 20px;',
  foot: `margin: 32px 0 0; padding: 16px 0 0; border-top: 1px solid ${LIGHT.rule}; font-size: 15px; color: ${LIGHT.soft};`,
} as const

/** For mail programs with a dark mode. `!important` overrides the inline styles. */
export const DARK_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .mail-body, .mail { background: ${DARK.paper} !important; color: ${DARK.ink} !important; }
  .mail-site { border-color: ${DARK.ink} !important; }
  .mail-link { color: ${DARK.accent} !important; }
  .mail-button { border-color: ${DARK.accent} !important; background: ${DARK.accent} !important; color: ${DARK.onAccent} !important; }
  .mail-foot { border-color: ${DARK.rule} !important; color: ${DARK.soft} !important; }
}
`
