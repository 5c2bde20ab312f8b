/** Reads the texts of a large site with a worker for each processor, before the compiler asks for them. */
import { join } from 'node:path'
import { LOCALES, type Localized, localized } from '../../locale/locale.ts'
import type { WithoutSite } from '../source/content.ts'
import type { PageFile } from '../source/page-file.ts'
import type { Entry, KeptText, Memory } from './memory.ts'
import { type DocumentFrame, frameOf } from './outputs/search/documents.ts'
import { translator } from './outputs/search/kept-weights.ts'
import type { NewTerms } from './outputs/search/numbering.ts'
import type { Weights } from './outputs/search/weights.ts'
import { MANY_PAGES, type PackedText, unpackedOnDemand } from './packed-text.ts'
import type { Said } from './page-reading.ts'
import type { TextSite, Wanted } from './page-text.ts'
import { ownFiles, type TextOptions, wantedOf } from './texts.ts'
import type { Tree, TreePage } from './tree/tree.ts'

/** Pages that a worker gets at once. It keeps the texts of all of them in its memory until it sends them. */
const PAGES_AT_ONCE = 8
/** Megabytes of a worker for new objects: as many as Node takes without a limit make it no faster. */
const FOR_NEW_OBJECTS = 32

/** A file as data only: with the places that are asked for, instead of the function that finds them. */
export interface SentFile extends Omit<PageFile, 'placeOf'> {
  places: Record<'title' | 'summary', ReturnType<PageFile['placeOf']>>
  wanted: Wanted | undefined
  document: DocumentFrame | undefined
}

/** A page as data only. */
export interface SentPage {
  id: string
  paths: Localized<string>
  shown: Localized<SentFile>
  facts: { kind: string } | undefined
}

/** What a worker read of some pages: entries of the memory. */
export interface ReadPages {
  texts: [name: string, entry: Entry<Omit<KeptText, 'text'> & { text: PackedText }>][]
  said: [name: string, entry: Entry<Said>][]
  weights: [name: string, entry: Entry<Weights>][]
  /** The terms that are new in these weights. */
  terms: NewTerms
}

interface ReadAhead extends Omit<TextOptions, 'memory'> {
  memory: Memory
  /** Number of workers. */
  workers: number
}

/** Number of workers for a site: none if few texts are to be read, or if there is one processor only. */
export async function workersFor(tree: Tree, memory: Memory | undefined): Promise<number> {
  if (unreadPages(tree, memory).length < MANY_PAGES) return 0
  // Imported only when needed: tests within workerd crash when they import this name.
  const { availableParallelism } = await import('node:os')
  const processors = availableParallelism()
  return processors > 1 ? processors : 0
}

/** The pages with a text that is not in the memory. */
function unreadPages(tree: Tree, memory: Memory | undefined): TreePage[] {
  return [...tree.values()].filter(({ id }) => LOCALES.some((reader) => !memory?.texts.has(`${reader} ${id}`)))
}

/**
 * Fills the memory with the texts of all pages that it does not have. The compiler checks each of them as it checks those of
 * an earlier run, so the outcome is the same without workers.
 */
export async function readAhead(
  tree: Tree,
  content: WithoutSite,
  { memory, workers, progress, origins, addresses, language }: ReadAhead,
): Promise<void> {
  // Imported only when needed: tests within workerd cannot load it.
  const { Worker } = await import('node:worker_threads')
  const pages = unreadPages(tree, memory)
  const total = pages.length
  let done = 0
  const site = toSent(tree, content, { origins, addresses })
  const next = () => pages.splice(0, PAGES_AT_ONCE).map((page) => toSentPage(page, content, language))
  await Promise.all(
    Array.from({ length: workers }, () => {
      return new Promise<void>((resolve, reject) => {
        const worker = new Worker(join(import.meta.dirname, 'read-ahead-worker.ts'), {
          workerData: site,
          resourceLimits: { maxYoungGenerationSizeMb: FOR_NEW_OBJECTS },
        })
        const translate = translator(memory.terms)
        const giveMore = () => {
          const some = next()
          if (some.length > 0) worker.postMessage(some)
          else worker.terminate()
        }
        // After an error, this changes nothing.
        worker.on('exit', () => resolve())
        worker.on('error', reject)
        worker.on('message', ({ texts, said, weights, terms }: ReadPages) => {
          for (const [name, { of, value }] of texts)
            memory.texts.add([[name, { of, value: { ...value, text: unpackedOnDemand(value.text) } }]])
          memory.said.add(said)
          translate(
            weights.map(([, { value }]) => value),
            terms,
          )
          memory.weights.add(weights)
          done += texts.length / LOCALES.length
          progress?.(done, total)
          giveMore()
        })
        giveMore()
      })
    }),
  )
}

/** The site as data only. */
function toSent(tree: Tree, content: WithoutSite, rest: Pick<TextSite, 'origins' | 'addresses'>): TextSite {
  const { glossary, files, unread, unreadTables, media } = content
  return {
    ...rest,
    tree: new Map(
      [...tree].map(([id, { paths, shown }]) => [
        id,
        { paths, shown: localized((locale) => ({ locale: shown[locale].locale })) },
      ]),
    ),
    content: {
      ...{ glossary, files, unread, unreadTables, media },
      ...(content.hidden && { hidden: content.hidden }),
      pages: new Set(content.pages.keys()),
      drafts: new Map(
        [...content.drafts].map(([id, files]) => [
          id,
          Object.fromEntries(Object.entries(files).map(([locale, { file }]) => [locale, { file }])),
        ]),
      ),
      pictures: new Map([...content.pictures].map(([id, { pictures }]) => [id, { pictures }])),
    },
  }
}

function toSentPage(page: TreePage, content: WithoutSite, isAdvised: boolean): SentPage {
  const own = ownFiles(page)
  return {
    id: page.id,
    paths: page.paths,
    shown: localized((reader) => {
      const { placeOf, ...file } = page.shown[reader]
      const isOwn = own.includes(page.shown[reader])
      return {
        ...file,
        places: { title: placeOf('title'), summary: placeOf('summary') },
        wanted: isOwn ? wantedOf(page, page.shown[reader], content, isAdvised) : undefined,
        document: isOwn ? frameOf(page, reader, content.glossary) : undefined,
      }
    }),
    facts: page.facts && { kind: page.facts.kind },
  }
}
