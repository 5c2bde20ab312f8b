import { type Compiled, compile } from '../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from './site.ts'

const three = (text: string) => `{ nl: ${text}, fr: ${text}, en: ${text} }`

/** A small site with one public inquiry. @param text is on the page of the inquiry */
export function inquirySite({ text, first, last }: { text: string; first: string; last: string }): SiteDraft {
  return {
    pages: { '/west': {}, '/inquiries': {}, '/inquiries/west': { nl: { body: `${text}\n` } } },
    files: {
      'west/facts.yaml': 'kind: project\nphase: inquiry\nasOf: 2026-04\nmunicipalities: [1080]',
      'inquiries/facts.yaml': `kind: list\nof: inquiry\nempty: ${three('None')}`,
      'inquiries/west/facts.yaml': `kind: inquiry
plan: /west
perimeter: ${three('The yard')}
municipalities: [1080]
first: ${first}
last: ${last}
answer: [${three('By letter')}]
decides: ${three('Government')}`,
    },
  }
}

/** Returns a function that compiles a site as it is at an instant (milliseconds since 1970), once for each period between two moments. */
export function compilerOf(draft: SiteDraft): (at: number) => Promise<Compiled> {
  const known: { from: number; until: number; release: Compiled }[] = []
  return async (at) => {
    const found = known.find(({ from, until }) => at >= from && at < until)
    if (found) return found.release
    const { release, problems } = await compile(siteFiles(draft), { at })
    if (!release) throw new Error(`the site has problems: ${problems.map(({ found }) => found).join('; ')}`)
    const [next] = release.schedule
    known.push({ from: at, until: next ? Date.parse(next.from) : Number.POSITIVE_INFINITY, release })
    return release
  }
}
