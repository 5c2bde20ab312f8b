import type { Token, Tokens } from 'marked'
import { nearest } from '../../text/distance.ts'
import { figure } from '../media/figure.ts'
import { mediaKindOf } from '../media/names.ts'
import { placeTokens } from './align.ts'
import { definitionOf } from './definitions.ts'
import { decodeEntities } from './entities.ts'
import { ownFile, shortest } from './own-files.ts'
import { type Compilation, excerpt, type Finding, report } from './page.ts'
import { slugify } from './slug.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { LinkedFile } from './types.ts'

/** Longest description of a picture: a longer one belongs into the text, where all can read it. */
const LONGEST_ALT = 400

/** Words that say that there is a picture, and not what it shows. */
const EMPTY_WORDS =
  /^(?:an? |de |het |een |l[’']|une? |la |le |the )?(?:image|picture|photo(?:graph)?|drawing|illustration|afbeelding|beeld|foto|tekening|illustratie|dessin|alt|tekst|text|texte)s?\.?$/i

/** Whether a paragraph has only pictures. */
export function isPictures(tokens: readonly Token[]): boolean {
  const said = tokens.filter((token) => token.type !== 'br' && !(token.type === 'text' && token.raw.trim() === ''))
  return said.length > 0 && said.every((token) => token.type === 'image')
}

/** Compiles a paragraph of pictures, each to a figure. */
export function compilePictures(tokens: readonly Token[], source: SourceText, page: Compilation): string {
  return placeTokens(source, tokens)
    .map(([token, place]) => (token.type === 'image' ? compilePicture(token, offsetAt(place), page) : ''))
    .join('')
}

/** Refuses a picture between words: it has a caption and an author, so it is a separate block. */
export function refuseInline(token: Tokens.Image, offset: number, page: Compilation): void {
  markUsed(token, page)
  report(page, offset, {
    code: 'picture-in-text',
    found: excerpt(token.raw),
    expected: 'a picture in a paragraph of its own',
    instead: `Write ${excerpt(token.raw)} on a line of its own, with an empty line above and below it.`,
  })
}

function compilePicture(token: Tokens.Image, offset: number, page: Compilation): string {
  markUsed(token, page)
  const refuse = (finding: Omit<Finding, 'found'>) => {
    report(page, offset, { ...finding, found: excerpt(token.raw) })
    return ''
  }
  const href = decodeEntities(token.href)
  const file = ownFile(href, page)
  if (!file) return refuse(elsewhere(href))
  const kind = mediaKindOf(file.path)
  const there = page.context.mediaAt?.(file.path)
  const written = decodeEntities(token.text).trim()
  if (kind === 'document')
    return refuse({
      code: 'picture-of-document',
      expected: 'a picture: a PDF is a link',
      instead: `Write [${written || 'the title of the document'}](${href})`,
    })
  if (!there) return refuse(missing(file.path, href, page))
  page.media.push(file.path)
  // The problem of the file itself is reported at the file.
  if (there.kind !== 'picture') return ''
  const wrong = wrongAlt(written, there, token, href)
  if (wrong) return refuse(wrong)
  const { notes, picture } = there
  const alt = written === '' ? (notes.alt ?? '') : written
  const caption = token.title ? decodeEntities(token.title).trim() : notes.caption
  page.text.push(...[alt, caption ?? ''].filter((text) => text !== ''))
  return figure(picture, { alt, caption, notes, locale: page.context.locale })
}

function markUsed(token: Tokens.Image, page: Compilation): void {
  const definition = definitionOf(token, page)
  if (definition) definition.isUsed = true
}

function elsewhere(href: string): Omit<Finding, 'found'> {
  return {
    code: 'picture-elsewhere',
    expected: 'a picture in the folder of the page: another site would see who reads this page',
    instead: /^(?:https?:|\/\/)/i.test(href)
      ? 'If you have the right to publish it, save it in the folder of the page, and write its name; otherwise remove it.'
      : 'Save it in the folder of the page, and write its name.',
  }
}

function missing(path: string, href: string, page: Compilation): Omit<Finding, 'found'> {
  const { context } = page
  const draft = context.draftAt?.(path)
  if (draft)
    return {
      code: 'picture-of-draft',
      expected: `a picture of ${draft.expected}`,
      instead: `Copy the picture into the folder of this page, or ${draft.instead}.`,
    }
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const name = path.slice(folder.length)
  const dot = name.lastIndexOf('.')
  const tidy = dot < 0 ? slugify(name) : `${slugify(name.slice(0, dot))}${name.slice(dot).toLowerCase()}`
  const all = context.mediaPaths ?? []
  const names = all.filter((one) => mediaKindOf(one) !== 'document')
  const near =
    names.find((one) => one === folder + tidy) ?? nearest(path, names) ?? names.find((one) => one.endsWith(`/${tidy}`))
  const expected = `a picture in content/, such as content${folder}${tidy === '' || dot < 0 ? 'plan.jpg' : tidy}`
  if (near)
    return {
      code: 'missing-picture',
      expected,
      instead: `Write ${shortest(near, page)}, if that is the picture you mean.`,
    }
  return {
    code: 'missing-picture',
    expected,
    instead: `Copy the picture into content${folder}${name === tidy ? '' : `, with the name ${tidy || 'plan.jpg'}`}, or correct the name "${href}".`,
  }
}

/** Checks the description: WCAG 2.2, 1.1.1 (Non-text Content). */
function wrongAlt(
  written: string,
  { notes }: Extract<LinkedFile, { kind: 'picture' }>,
  token: Tokens.Image,
  href: string,
): Omit<Finding, 'found'> | undefined {
  const title = token.title ? ` "${token.title}"` : ''
  if (written === '' && notes.alt === undefined && !notes.isDecorative)
    return {
      code: 'picture-without-alt',
      expected: 'what the picture shows, for readers who do not see it (WCAG 2.2, 1.1.1)',
      instead: `Write it between the square brackets: ![The quay, seen from the bridge](${href}${title}). If the picture only decorates, write "decorative: true" in pictures.yaml.`,
    }
  if (EMPTY_WORDS.test(written) || mediaKindOf(written) !== undefined)
    return {
      code: 'picture-alt',
      expected: 'what the picture shows, and not that it is one',
      instead: 'Describe in one sentence what a reader should know of the picture.',
    }
  if (written.length > LONGEST_ALT)
    return {
      code: 'picture-alt',
      expected: `a description of at most ${LONGEST_ALT} characters`,
      instead: 'Write the most important thing here, and the rest as text of the page, where all can read it.',
    }
  return undefined
}
