import { createHash } from 'node:crypto'
import { type Letter, type LetterRecord, letterRecord } from '../../../../content/schema/mailings.ts'
import { LOCALES } from '../../../../locale/locale.ts'
import { typography } from '../../../markdown/index.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import type { Mails } from '../../texts.ts'
import type { TreePage } from '../../tree/tree.ts'

export interface LettersSource {
  mails: Mails
  /** Stores a record, and returns its hash. */
  add(record: unknown): string
}

/** The letters of the site, the newest first. Their texts become separate records. */
export function toLetters(pages: readonly TreePage[], source: LettersSource): Letter[] {
  const dated = pages.flatMap((page) => {
    const { facts } = page
    return facts?.kind === 'letter' ? [{ date: facts.date, letter: toLetter(page, facts, source) }] : []
  })
  const keyOf = ({ date, letter }: (typeof dated)[number]) => `${date} ${letter.id}`
  return dated.toSorted((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1)).map(({ letter }) => letter)
}

/** The name of the folder of a letter: `2026-12`. */
function letterId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function toLetter(
  page: TreePage,
  { topics, municipalities, subject, correctionOf }: FactsOf<'letter'>,
  { mails, add }: LettersSource,
): Letter {
  const texts = LOCALES.flatMap((locale) => {
    const mail = mails.get(page)?.[locale]
    const written = subject[locale]
    if (!mail || written === undefined) return []
    const record: LetterRecord = letterRecord.parse({ kind: 'letter', html: mail.html, text: mail.text })
    return [{ locale, subject: typography(written, locale), record }]
  })
  const sent = texts.map(({ locale, subject: line, record }) => [locale, line, record.html, record.text])
  const hash = createHash('sha256')
    .update(JSON.stringify([sent, topics, municipalities]))
    .digest('hex')
  return {
    id: letterId(page.id),
    hash,
    topics,
    municipalities,
    ...(correctionOf !== undefined && { correctionOf: letterId(correctionOf) }),
    locales: Object.fromEntries(
      texts.map(({ locale, subject: line, record }) => [
        locale,
        { path: page.paths[locale], subject: line, body: add(record) },
      ]),
    ),
  }
}
