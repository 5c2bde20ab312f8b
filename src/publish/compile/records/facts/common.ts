import type { DocumentLink, Place, Source } from '../../../../content/schema/facts.ts'
import type { Municipality } from '../../../../domain/municipalities.ts'
import type { Facts, FactsOf } from '../../../source/facts/index.ts'
import { documentAddress, pathIn } from '../../media.ts'
import { fileAddress } from '../../outputs/files.ts'
import { borrowedIn } from '../../tree/links.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords } from './context.ts'

type WithDocuments = Extract<Facts, { documents: unknown }>

/** Fields of every kind with documents: themes, municipalities, documents, sources. */
export function commonOf(context: FactsContext, page: TreePage, facts: WithDocuments) {
  return {
    themes: facts.themes,
    municipalities: 'municipalities' in facts ? placesOf(context, facts.municipalities) : [],
    documents: facts.documents.map((document) => documentOf(context, page, document)),
    sources: facts.sources.map((source): Source => ({ name: inWords(context, source.name), href: source.url })),
  }
}

/** Municipalities with the addresses of their pages. */
export function placesOf({ overview, locale }: FactsContext, codes: readonly Municipality[]): Place[] {
  return codes.map((code) => {
    const page = overview.places.get(code)
    return { code, path: page?.paths[locale], locale: page && borrowedIn(page, locale) }
  })
}

function documentOf(
  context: FactsContext,
  page: TreePage,
  { title, url, file, languages, type, size, date }: FactsOf<'news'>['documents'][number],
): DocumentLink {
  const path = file === undefined ? '' : pathIn(page.id, file)
  const pdf = context.content.media.get(path)
  if (pdf?.kind === 'document')
    return {
      title: inWords(context, title),
      href: documentAddress(path, pdf),
      languages,
      type: 'pdf',
      size: pdf.bytes,
      pages: pdf.pages,
      date,
    }
  const own = file === undefined ? undefined : context.content.files.get(path)
  return {
    title: inWords(context, title),
    href: url ?? fileAddress(path),
    languages,
    type: own === undefined ? type : 'csv',
    size: own === undefined ? size : Buffer.byteLength(own),
    date,
  }
}
