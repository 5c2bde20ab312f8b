import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browserslistToTargets, transform } from 'lightningcss'

/** Bundles every style sheet of this room into `stylesheet.gen.ts`: `base` first, then by folder. */
const here = import.meta.dirname

/** Browsers of the last five years or so: nesting and light-dark colours are compiled for them. */
const TARGETS = browserslistToTargets(['chrome 90', 'firefox 90', 'safari 14', 'ios_saf 14'])

const files = (await readdir(here, { recursive: true })).filter((file) => file.endsWith('.css')).sort(baseFirst)
const source = (await Promise.all(files.map((file) => readFile(join(here, file), 'utf8')))).join('\n')
const css = new TextDecoder().decode(
  transform({ filename: 'site.css', code: new TextEncoder().encode(source), minify: true, targets: TARGETS }).code,
)
const name = `site.${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`
const module = `/** Made by build-styles.ts from the style sheets beside it. */
export const stylesheet = { path: '/assets/${name}', css: ${JSON.stringify(css)} }
`
const target = join(here, 'stylesheet.gen.ts')
// Written only when it differs: the file is watched.
if ((await readFile(target, 'utf8').catch(() => '')) !== module) await writeFile(target, module)

function baseFirst(a: string, b: string): number {
  const rank = (file: string) => (file.startsWith('base') ? 0 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
