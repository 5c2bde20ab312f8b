import { stylesheets } from '../../src/views/stylesheets.gen.ts'

/** All style sheets of the site, in their order. */
export const allStyles = stylesheets.map(({ css }) => css).join('')
