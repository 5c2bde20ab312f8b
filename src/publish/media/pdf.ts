import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Description, DocumentDescription, MediaFinding } from './description.ts'
import { inBytes, MOST_DOCUMENT_BYTES, SEARCHED_CHARACTERS, SEARCHED_PAGES } from './limits.ts'
import { digestOf, partNames } from './parts.ts'
import { hasName } from './pdf-names.ts'

/** Describes a document, from the bytes of a PDF file: pages, title, language, and the text of its first pages. */
export async function describeDocument(bytes: Buffer): Promise<Description> {
  if (bytes.length > MOST_DOCUMENT_BYTES) return unreadable(tooLarge(bytes.length))
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    // What a browser repairs silently is read too, but not beyond.
    stopAtErrors: false,
  })
  try {
    return await described(await task.promise, bytes)
  } catch (error) {
    return unreadable(cannotBeRead(error))
  } finally {
    await task.destroy()
  }
}

/** Titles that a program makes of the name of a file. */
const FILE_NAME = /^Microsoft \w+ - |\.(?:docx?|pptx?|xlsx?|odt|odp|ods|indd|ai|pdf)$/i
/** The code of a language (BCP 47): `nl`, `fr-BE`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

async function described(pdf: PDFDocumentProxy, bytes: Buffer): Promise<Description> {
  if (pdf.numPages === 0) return unreadable(withoutPages())
  const { info } = await pdf.getMetadata()
  const [titled, named] = [textIn(info, 'Title'), textIn(info, 'Language')]
  const title = titled !== undefined && FILE_NAME.test(titled) ? undefined : titled
  const language = named !== undefined && LANGUAGE_TAG.test(named) ? named : undefined
  const text = await textOf(pdf)
  const isTagged = isMarked(await pdf.getMarkInfo())
  const findings: MediaFinding[] = [
    ...(isTagged ? [] : [untagged()]),
    ...(title === undefined ? [withoutTitle(titled)] : []),
    ...(language === undefined ? [withoutLanguage(named)] : []),
    ...(text.trim() === '' ? [withoutText()] : []),
    ...((await pdf.hasJSActions()) || hasName(bytes, 'JavaScript') ? [withScript()] : []),
    ...(hasName(bytes, 'Launch') ? [withLaunch()] : []),
    ...((await hasAttachments(pdf)) || hasName(bytes, 'EmbeddedFile') ? [withAttachments()] : []),
  ]
  const description: DocumentDescription = {
    kind: 'document',
    findings,
    digest: digestOf(bytes),
    bytes: bytes.length,
    parts: partNames(bytes),
    pages: pdf.numPages,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    text,
  }
  return description
}

/** Whether the list of attachments in the document has one. */
async function hasAttachments(pdf: PDFDocumentProxy): Promise<boolean> {
  const attachments: unknown = await pdf.getAttachments()
  if (attachments instanceof Map) return attachments.size > 0
  return typeof attachments === 'object' && attachments !== null && Object.keys(attachments).length > 0
}

/** Whether the catalogue says that the document is tagged. pdf.js gives a map, and its types say an object. */
function isMarked(info: object | null): boolean {
  if (info instanceof Map) return info.get('Marked') === true
  return info !== null && Reflect.get(info, 'Marked') === true
}

/** A text of the metadata, in one line. Undefined if it is missing or empty. */
function textIn(info: object, key: string): string | undefined {
  const value: unknown = Reflect.get(info, key)
  const text =
    typeof value === 'string'
      ? value
          // Signs that turn the direction of a text would also turn what follows it on a page.
          .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
          .replace(/[\p{Cc}\s]+/gu, ' ')
          .trim()
          .slice(0, 200)
      : ''
  return text === '' ? undefined : text
}

/** The text of the first pages, a line for each line of the page. */
async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  let text = ''
  for (
    let number = 1;
    number <= Math.min(pdf.numPages, SEARCHED_PAGES) && text.length < SEARCHED_CHARACTERS;
    number++
  ) {
    const page = await pdf.getPage(number)
    for (const item of (await page.getTextContent()).items)
      if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
    text += '\n'
    page.cleanup()
  }
  return joined(text).slice(0, SEARCHED_CHARACTERS)
}

/** Joins words that are divided at the end of a line, and removes empty lines. */
function joined(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(\p{L})[-\u00AD]\n(?=\p{Ll})/gu, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}

function cannotBeRead(cause: unknown): MediaFinding {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'PasswordException')
    return {
      ...problem('error', 'document-locked'),
      found: 'a PDF that asks for a password',
      expected: 'a PDF that every reader can open',
      instead: 'save it without a password: in the program that made it, or print it to a new PDF',
    }
  return {
    ...problem('error', 'damaged-file'),
    found: 'a PDF that cannot be read',
    expected: 'a whole PDF file',
    instead: 'copy the file again, or export it again from the document that it was made from',
  }
}

function tooLarge(bytes: number): MediaFinding {
  return {
    ...problem('error', 'document-too-large'),
    found: inBytes(bytes),
    expected: `at most ${inBytes(MOST_DOCUMENT_BYTES)}: GitHub takes no larger file, and few readers would wait for it`,
    instead:
      'export it with smaller pictures ("reduced size"), divide it, or put it elsewhere, for example into a bucket of R2, and link to it',
  }
}

const EXPORT = 'export it again from the text document'

function untagged(): MediaFinding {
  return {
    ...problem('warning', 'document-untagged'),
    found: 'a PDF without tags',
    expected: 'a tagged PDF, which screen readers can read (EN 301 549, 10)',
    instead: `${EXPORT} with "tagged PDF" or "PDF/UA"`,
  }
}

function withoutPages(): MediaFinding {
  return {
    ...problem('error', 'damaged-file'),
    found: 'a PDF without pages',
    expected: 'a PDF with at least one page',
    instead: 'export it again from the document that it was made from',
  }
}

function withoutTitle(titled: string | undefined): MediaFinding {
  return {
    ...problem('warning', 'document-without-title'),
    found: titled === undefined ? 'a PDF without a title' : `the title "${titled}", which is the name of a file`,
    expected: 'a title, which browsers show in the tab',
    instead: `write the title in the properties of the document, and ${EXPORT}`,
  }
}

function withoutLanguage(named: string | undefined): MediaFinding {
  return {
    ...problem('warning', 'document-without-language'),
    found: named === undefined ? 'a PDF that does not name its language' : `the language "${named}", which is no code`,
    expected: 'the code of its language, such as nl-BE, with which screen readers choose a voice',
    instead: `set the language of the text, and ${EXPORT}`,
  }
}

function withoutText(): MediaFinding {
  return {
    ...problem('warning', 'document-without-text'),
    found: 'a PDF without text on its first pages: it is probably a scan',
    expected: 'text that can be read aloud and found',
    instead: `${EXPORT}, or recognise its text (OCR)`,
  }
}

function withScript(): MediaFinding {
  return {
    ...problem('error', 'document-with-script'),
    found: 'a PDF with a program (JavaScript) in it',
    expected: 'a PDF that only shows text: many programs block others, and warn their readers',
    instead: `${EXPORT} without forms and actions`,
  }
}

function withLaunch(): MediaFinding {
  return {
    ...problem('error', 'document-with-launch'),
    found: 'a PDF that starts a program on the computer of its reader (Launch)',
    expected: 'a PDF that only shows text',
    instead: `${EXPORT} without links to files and programs`,
  }
}

function withAttachments(): MediaFinding {
  return {
    ...problem('error', 'document-with-attachments'),
    found: 'a PDF with other files in it',
    expected:
      'a PDF that only shows text: readers do not see what its attachments do, and cannot find them by the search',
    instead: `${EXPORT} without attachments, and publish each of them as a document of its own`,
  }
}

function problem(severity: MediaFinding['severity'], code: string) {
  return { severity, code }
}

function unreadable(finding: MediaFinding): Description {
  return { kind: 'unreadable', findings: [finding] }
}

// cspell:words indd
