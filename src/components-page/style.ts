import { COMPONENTS_PATH } from '../views/sample-data/sample.ts'

export const COMPONENTS_STYLE_PATH = `${COMPONENTS_PATH}/components.css`

/** Styles of the components page, in addition to the style sheet of the site. Served in development only. */
export const COMPONENTS_STYLE = `
.components-page { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-6); padding-block: var(--space-6) var(--space-7) }
.components > h2 { border-block-start: 3px solid var(--ink); padding-block-start: var(--space-4); margin-block-end: var(--space-4) }
.example { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4); padding-block-end: var(--space-6) }
.example > h3 { color: var(--ink-soft); font: 400 var(--size-0) / 1.4 var(--font-mono) }
.example > div { outline: 1px dashed var(--edge); outline-offset: var(--space-2) }
.example > div > :is(section + section, .key-facts + *) { margin-block-start: var(--space-6) }
.components-contents { columns: 16rem }
.components-contents > li { break-inside: avoid; padding-block-end: var(--space-3) }
.components-contents ul { list-style: none; font-size: var(--size-down) }
.components-contents a { display: inline-block; padding-block: 0.15em }
`
