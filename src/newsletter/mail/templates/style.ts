/** Colours of the site (views/base/1-tokens.css), in both schemes; text has a contrast of at least 4.5 (WCAG 1.4.3). */
export const LIGHT = {
  paper: '#f7f6f1',
  ink: '#14202a',
  soft: '#47535c',
  rule: '#cfccc2',
  link: '#12488a',
}
export const DARK = {
  paper: '#0f1519',
  ink: '#eceeec',
  soft: '#b4bec3',
  rule: '#38444b',
  link: '#97c6f7',
}

/** Outlook for Windows knows no `system-ui` and may then use Times, so the font of Windows is the first. */
const FONT = "'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', Arial, sans-serif"

const BUTTON_PADDING = '12px 24px'

/** Inline styles, because some mail programs ignore style sheets. */
export const STYLE = {
  body: `margin: 0; padding: 0; background: ${LIGHT.paper}; color: ${LIGHT.ink};`,
  mail: `max-width: 36em; margin: 0 auto; padding: 24px 20px 32px; font: 17px/1.5 ${FONT}; color: ${LIGHT.ink}; overflow-wrap: anywhere;`,
  preheader: 'display: none; max-height: 0; overflow: hidden; font-size: 1px; line-height: 1px; opacity: 0;',
  demonstration: `margin: 0 0 16px; padding: 6px 12px; background: ${LIGHT.ink}; color: ${LIGHT.paper}; font-size: 14px; line-height: 1.4;`,
  site: `margin: 0 0 24px; padding: 0 0 12px; border-bottom: 3px solid ${LIGHT.ink}; font-size: 20px; font-weight: bold;`,
  // The name of the site fits on a line of a small telephone, of 320 pixels.
  h1: 'margin: 0 0 16px; font-size: 24px; font-weight: 800; line-height: 1.2;',
  h2: 'margin: 28px 0 8px; font-size: 19px; line-height: 1.3;',
  h3: 'margin: 20px 0 4px; font-size: 17px; line-height: 1.4;',
  p: 'margin: 0 0 16px;',
  small: 'margin: 0 0 4px; font-size: 15px;',
  buttonTable: 'margin: 0 0 16px; border-collapse: collapse;',
  buttonCell: `padding: 0; background-color: ${LIGHT.ink}; mso-padding-alt: ${BUTTON_PADDING};`,
  button: `display: inline-block; padding: ${BUTTON_PADDING}; border: 2px solid ${LIGHT.ink}; background: ${LIGHT.ink}; color: ${LIGHT.paper}; font-weight: bold; text-decoration: none;`,
  link: `color: ${LIGHT.link}; overflow-wrap: anywhere;`,
  list: 'margin: 0 0 16px; padding: 0 0 0 20px;',
  foot: `margin: 32px 0 0; padding: 16px 0 0; border-top: 1px solid ${LIGHT.rule}; font-size: 15px; color: ${LIGHT.soft};`,
} as const

/** For mail programs with a dark mode. `!important` overrides the inline styles. */
export const DARK_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .mail-body, .mail { background: ${DARK.paper} !important; color: ${DARK.ink} !important; }
  .mail-demonstration { background: ${DARK.rule} !important; color: ${DARK.ink} !important; }
  .mail-site { border-color: ${DARK.ink} !important; }
  .mail-link { color: ${DARK.link} !important; }
  .mail-button-cell { background: ${DARK.ink} !important; }
  .mail-button { border-color: ${DARK.ink} !important; background: ${DARK.ink} !important; color: ${DARK.paper} !important; }
  .mail-foot { border-color: ${DARK.rule} !important; color: ${DARK.soft} !important; }
}
`
