import { relative, resolve, sep } from 'node:path'
import { done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { count, type Output } from '../../cli/output.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import { loadApp, writeStyles } from '../export/app.ts'
import { type Exported, exportSite } from '../export/export-site.ts'
import { openExportFolder } from '../export/folder.ts'
import { readMe } from '../export/words.ts'
import { readBefore } from '../release/push.ts'
import { define } from './command.ts'

/** Writes the release in force as files that open in a browser without a server. */
export const exportCommand = define({
  name: 'export',
  summary: 'write the whole site as static HTML, which opens in a browser from a disk or from any web server',
  positionals: { folder: { summary: 'a folder' } },
  options: {
    ...STAGE_OPTIONS,
    origin: {
      type: 'string',
      value: 'URL',
      summary:
        'where the export will be found, for addresses that cannot be relative (feeds, sitemap, 404 page); without it, the site',
    },
  },
  example: 'export ../archive-2026',
  async run({ target, output, folder: content, now }, { positionals: { folder: path }, options }) {
    const origin = readOrigin(options.origin) ?? target.origin
    refuseInside(content, path)
    const store = await target.open()
    try {
      const instant = now().getTime()
      const { inForce, held, fault } = await readBefore(store, instant)
      if (fault) throw fault
      if (!inForce || !held) {
        output.line(`There is no release in ${target.name} yet: run "npm run content -- push" first.`)
        return { code: EXIT.refused, result: { error: 'there is no release' } }
      }
      const folder = await openExportFolder(path)
      await writeStyles()
      const site = await exportSite({
        createApp: await loadApp(),
        kv: store.kv,
        root: inForce,
        held,
        origin,
        now: instant,
        write: folder.write,
        progress: (made, all) => output.progress('Exporting', made, all),
      })
      const on = minuteInBrussels(instant).replace('T', ' ')
      await folder.write('README.txt', readMe(origin, on))
      const { leftOut, gone, ...numbers } = site
      await folder.finish({ release: inForce, origin, at: new Date(instant).toISOString(), leftOut, gone })
      printExported(output, path, inForce, site)
      return done({ folder: resolve(path), release: inForce, origin, ...numbers, leftOut, gone })
    } finally {
      await store.close()
    }
  },
})

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.href !== `${url.origin}/`)
    throw new UsageError(`--origin is a scheme and a host, such as https://archive.example.brussels, not "${text}"`)
  return url.origin
}

/** An export in content/ would be read as content. */
function refuseInside(content: string, path: string): void {
  const way = relative(resolve(content), resolve(path))
  if (way === '' || (way.split(sep)[0] !== '..' && !way.startsWith(sep)))
    throw new UsageError(`${path} is inside ${content}: name a folder outside of it`)
}

const MEGABYTE = 1_000_000

function printExported(output: Output, path: string, release: string, site: Exported): void {
  const { pages, files, images, redirects, bytes, leftOut, gone } = site
  output.line(
    `Release ${shortName(release)} is in ${path}: ${count(pages, 'page')}, ${count(files, 'file')}, ${count(images, 'image')}, ${count(redirects, 'redirect')}, ${(bytes / MEGABYTE).toFixed(1)} MB`,
  )
  output.line(`Open ${path}/index.html in a browser, or put the folder on a web server`)
  output.line('Not in it: search, filters of lists, newsletter, the choice of the language by the browser')
  if (gone.length > 0)
    output.line(
      `Not in it: the answer 410 Gone at ${count(gone.length, 'path')} of removed pages; a server answers 404`,
    )
  if (leftOut.length > 0)
    output.line(
      `Not in it: ${count(leftOut.length, 'former path')} that no file can have, such as ${leftOut[0]}; export.json lists them`,
    )
}
