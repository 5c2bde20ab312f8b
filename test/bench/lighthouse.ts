/** Runs Lighthouse on the pages that readers usually see first, on the deployed bundle: `npm run lighthouse`. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compileContent, startSite } from '../browser/site.ts'

/** Not a dependency of the project: it would double the number of packages. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PATHS = {
  home: '/nl/',
  article: '/fr/plans-et-reglements',
  list: '/nl/stadsprojecten',
  search: '/en/search',
  results: '/en/search?q=heyvaert',
  form: '/fr/newsletter',
}
const LEAST: Record<string, number> = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
/** Search results are `noindex`, because they repeat the site's own pages. Lighthouse counts this as a fault. */
const MEANT: Record<string, string[]> = { results: ['is-crawlable'] }

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>
}

const run = promisify(execFile)
const site = await startSite({ content: await compileContent() })
const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'))
let isGood = true
for (const [name, path] of Object.entries(PATHS)) {
  for (const preset of ['mobile', 'desktop']) {
    const file = join(folder, `${name}-${preset}.json`)
    const look = () =>
      run(
        'npm',
        [
          ...[
            'exec',
            '--yes',
            '--',
            LIGHTHOUSE,
            `${site.origin}${path}`,
            '--quiet',
            '--output=json',
            `--output-path=${file}`,
          ],
          ...(preset === 'desktop' ? ['--preset=desktop'] : []),
          '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
        ],
        { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM || '/usr/bin/chromium' }, timeout: 180_000 },
      )
    // Chromium's trace sometimes has no start (NO_NAVSTART). This is not a fault of the page, so try again.
    await look().catch(look)
    const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report
    const scores = Object.entries(LEAST).map(([category, least]) => {
      const score = Math.round((categories[category]?.score ?? 0) * 100)
      const lost = (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id)
      const isEnough = score >= least || (lost.length > 0 && lost.every((id) => MEANT[name]?.includes(id)))
      isGood &&= isEnough
      return `${category} ${score}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}${isEnough ? '' : ' TOO LOW'}`
    })
    console.log(`${name.padEnd(8)} ${preset.padEnd(8)} ${scores.join('  ')}`)
  }
}
await site.close()
process.exit(isGood ? 0 : 1)
