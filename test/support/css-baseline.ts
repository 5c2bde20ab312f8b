/**
 * What the style sheets may use, checked against @mdn/browser-compat-data 8.1.9: `inBaseline` is in Chrome 131, Firefox 128
 * and Safari 16.4 or older. What is not has a fallback, which docs/browsers.md names. To add a feature, look it up at
 * https://developer.mozilla.org, section "Browser compatibility", and add it to the first or the second.
 */
export const inBaseline = {
  properties: words(`
  align-content align-items align-self animation-duration appearance ascent-override background background-image
  block-size border border-block border-block-end border-block-start border-collapse border-color
  border-inline-start border-radius border-style border-width box-shadow box-sizing break-after break-before break-inside
  clip-path color color-scheme column-gap columns container-type content cursor descent-override display
  dominant-baseline fill flex flex-basis flex-direction flex-wrap float font font-display font-family font-size
  font-variant-numeric font-weight gap grid-area grid-column grid-row grid-template-columns grid-template-rows
  height inset inset-block-start inset-inline-end inset-inline-start justify-content justify-items justify-self
  letter-spacing line-gap-override line-height list-style margin margin-block margin-block-end
  margin-block-start margin-inline margin-inline-end margin-inline-start max-height max-width min-height
  min-width opacity order outline outline-color outline-offset overflow overflow-wrap overflow-x padding
  padding-block padding-block-end padding-block-start padding-inline padding-inline-end padding-inline-start paint-order
  place-items pointer-events position r scroll-margin-block-start scroll-padding-block size-adjust src
  stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width text-align text-anchor text-decoration
  text-decoration-color text-decoration-thickness text-underline-offset top transform translate vector-effect
  vertical-align visibility white-space width word-break z-index
`),
  atRules: words(`
  container font-face media supports
`),
  selectors: words(`
  ::placeholder :active :after :before :first-child :focus :focus-visible :has :hover :is :last-child :not :nth-child :root
  :target
`),
  functions: words(`
  attr calc clamp counter format inset linear-gradient local max min minmax radial-gradient repeat url var
`),
}

/** Features that a browser of the baseline may lack. Each is in the table of docs/browsers.md, which says what is lost. */
export const withFallback = [
  'accent-color',
  'content-visibility',
  'forced-color-adjust',
  'hyphens',
  'orphans',
  'widows',
  'print-color-adjust',
  'text-size-adjust',
  'text-wrap',
  'view-transition-name',
  '@page',
  '@view-transition',
  '::details-content',
  '::view-transition-group',
  ':popover-open',
]

/** Parts of `@page` and `@view-transition`. */
export const partsOfOthers = ['size', 'navigation', 'bottom-right', 'view-transition-group']

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
