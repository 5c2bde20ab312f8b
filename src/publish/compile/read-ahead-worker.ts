/** A worker of `readAhead`: it gets pages, and sends what it reads of them. */
import { parentPort, workerData } from 'node:worker_threads'
import { LOCALES, localized } from '../../locale/locale.ts'
import { forgetBody } from '../markdown/body.ts'
import type { PageFile } from '../source/page-file.ts'
import { Memory } from './memory.ts'
import { pageDocument } from './outputs/search/documents.ts'
import { weighed } from './outputs/search/kept-weights.ts'
import { Terms, termsReporter } from './outputs/search/numbering.ts'
import { packText } from './packed-text.ts'
import { contextsFor, saidBy, type TextSite, textOf } from './page-text.ts'
import type { ReadPages, SentFile, SentPage } from './read-ahead.ts'

const site: TextSite = workerData
const contextOf = contextsFor(site)
const { glossary } = site.content
const terms = new Terms()
const newlyKnown = termsReporter(terms)

parentPort?.on('message', (pages: readonly SentPage[]) => parentPort?.postMessage(read(pages)))

function read(pages: readonly SentPage[]): ReadPages {
  const memory = new Memory()
  for (const { shown: sent, ...rest } of pages) {
    const page = { ...rest, shown: localized((reader) => toFile(sent[reader])) }
    for (const reader of LOCALES) {
      const text = textOf(page, reader, contextOf(page, reader), { memory, isPacked: false })
      const { wanted, document } = sent[reader]
      if (wanted) saidBy(page.shown[reader], wanted, glossary, memory)
      if (document) weighed(pageDocument(document, text), glossary, { terms, memory: memory.weights, isKept: true })
    }
    for (const reader of LOCALES) forgetBody(page.shown[reader])
  }
  return {
    texts: memory.texts
      .used()
      .map(([name, { of, value }]) => [name, { of, value: { ...value, text: packText(value.text) } }]),
    said: memory.said.used(),
    weights: memory.weights.used(),
    terms: newlyKnown(),
  }
}

function toFile({ places, wanted: _, document: __, ...file }: SentFile): PageFile {
  return { ...file, placeOf: (key) => (key === 'title' ? places.title : places.summary) }
}
