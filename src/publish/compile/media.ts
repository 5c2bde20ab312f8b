import type { Route } from '../../content/schema/routes.ts'
import type { Locale } from '../../locale/locale.ts'
import { documentLanguage } from '../markdown/documents.ts'
import { type HtmlInParts, readParts } from '../markdown/parts.ts'
import type { CompiledMarkdown, LinkedFile } from '../markdown/types.ts'
import type { Description } from '../media/description.ts'
import { figure, type PictureNotes } from '../media/figure.ts'
import { mediaKindOf } from '../media/names.ts'
import { digestOf, partNames, partText } from '../media/parts.ts'
import { type Images, mediaAddress, variantsOf } from '../media/recipe.ts'
import { shownPicture } from '../media/shown.ts'
import type { PicturesReading, WithoutSite } from '../source/content.ts'
import type { Facts } from '../source/facts/index.ts'
import { fileAddress } from './outputs/files.ts'
import type { Routes } from './records/routes.ts'
import type { TreePage } from './tree/tree.ts'

export interface WithMedia extends Pick<WithoutSite, 'media'> {
  pictures: ReadonlyMap<string, Pick<PicturesReading, 'pictures'>>
}

/** The name of a file: `/about/plan.jpg` → `plan.jpg`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The content path of the folder of a file: `/about/plan.jpg` → `/about`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/** The content path of a file in the folder of a page. */
export function pathIn(page: string, name: string): string {
  return `${page === '/' ? '' : page}/${name}`
}

/** A picture or a document as a text in one language shows it. Undefined if there is no such file. */
export function linkedFile(content: WithMedia, path: string, locale: Locale): LinkedFile | undefined {
  const description = content.media.get(path)
  switch (description?.kind) {
    case undefined:
      return undefined
    case 'document': {
      const { bytes, pages, language } = description
      return {
        kind: 'document',
        href: documentAddress(path, description),
        bytes,
        pages,
        language: documentLanguage(language),
      }
    }
    case 'picture':
    case 'drawing': {
      const notes = notesOf(content, path, locale)
      return notes
        ? { kind: 'picture', picture: shownPicture(nameOf(path), description), notes }
        : { kind: 'unreadable' }
    }
    case 'unreadable':
      return { kind: 'unreadable' }
  }
}

/** What pictures.yaml says of a picture, in one language. */
function notesOf({ pictures }: WithMedia, path: string, locale: Locale): PictureNotes | undefined {
  const all = pictures.get(folderOf(path))?.pictures ?? {}
  const notes = Object.hasOwn(all, nameOf(path)) ? all[nameOf(path)] : undefined
  if (!notes) return undefined
  const { alt, decorative, caption, author, licence, source } = notes
  return { alt: alt?.[locale], isDecorative: decorative, caption: caption?.[locale], author, licence, source }
}

/**
 * Address of a document that never changes. It has the path of the document, so that an address of an earlier version can
 * lead to the present one.
 */
export function documentAddress(path: string, { digest }: Extract<Description, { kind: 'document' }>): string {
  return mediaAddress(digest, path.slice(1))
}

/** Content paths of the pictures and documents that the facts of a page name. */
export function mediaInFacts(id: string, facts: Facts): string[] {
  const picture = pictureOf(facts)
  const names = 'documents' in facts ? facts.documents.flatMap(({ file }) => file ?? []) : []
  return [...(picture === undefined ? [] : [picture]), ...names]
    .filter((name) => mediaKindOf(name))
    .map((name) => pathIn(id, name))
}

/** The picture that the facts of a page name. */
export function pictureOf(facts: TreePage['facts']): string | undefined {
  return facts && 'picture' in facts ? facts.picture : undefined
}

/** The picture at the top of a page, in the language of its text. */
export function leadPicture(
  content: WithMedia,
  id: string,
  facts: TreePage['facts'],
  locale: Locale,
): HtmlInParts | undefined {
  const name = pictureOf(facts)
  const linked = name === undefined ? undefined : linkedFile(content, pathIn(id, name), locale)
  if (linked?.kind !== 'picture') return undefined
  const { picture, notes } = linked
  return readParts(figure(picture, { alt: notes.alt ?? '', caption: notes.caption, notes, locale, isFirst: true }))
}

interface MediaSource {
  content: WithMedia & Pick<WithoutSite, 'facts'>
  /** Content paths of the pages of the release. */
  pages: Iterable<string>
  texts: Iterable<Pick<CompiledMarkdown, 'media'>>
}

/**
 * Routes of all pictures and documents that a release shows. What they are made from is added to `images`; drawings are
 * small, so their records are added at once.
 */
export function mediaRoutes(
  { content, pages, texts }: MediaSource,
  images: Images,
  add: (record: unknown) => string,
): Routes {
  const used = new Set([...texts].flatMap(({ media }) => media))
  for (const id of pages) {
    const file = content.facts.get(id)
    if (file) for (const path of mediaInFacts(id, file.facts)) used.add(path)
  }
  const routes: Routes = new Map()
  for (const path of [...used].sort()) {
    const description = content.media.get(path)
    if (description) for (const [address, route] of routesOf(path, description, images, add)) routes.set(address, route)
  }
  return routes
}

function routesOf(
  path: string,
  description: Description,
  images: Images,
  add: (record: unknown) => string,
): [address: string, route: Route][] {
  switch (description.kind) {
    case 'picture':
      return variantsOf(nameOf(path), description).map(({ name, recipe, address }) => {
        images.set(name, recipe)
        return [address, { image: name }]
      })
    case 'drawing': {
      const bytes = Buffer.from(description.svg)
      const digest = digestOf(bytes)
      const parts = partNames(bytes)
      for (const part of parts.keys()) add(JSON.parse(partText(bytes, part)))
      return [
        [
          mediaAddress(digest, nameOf(path)),
          { document: { type: 'image/svg+xml', digest, bytes: bytes.length, parts } },
        ],
      ]
    }
    case 'document': {
      const { digest, bytes, parts, language } = description
      for (const [part, name] of parts.entries()) images.set(name, { document: digest, part })
      const route: Route = {
        document: { type: 'application/pdf', digest, bytes, parts, ...(language !== undefined && { language }) },
      }
      return [
        [documentAddress(path, description), route],
        [fileAddress(path), route],
      ]
    }
    case 'unreadable':
      return []
  }
}
