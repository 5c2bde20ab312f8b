import * as z from 'zod/mini'
import { hashOf } from '../../../content/hash.ts'
import { type Letter, type LetterRecord, letterRecord, mailingsRecord } from '../../../content/schema/mailings.ts'
import { POINTER_KEY, pointer, rootsAt } from '../../../content/schema/pointer.ts'
import { rootRecord } from '../../../content/schema/root.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import type { CliContext } from '../command.ts'

/** The only part of the root that is read here, so that a release of any version can be. */
const root = z.pick(rootRecord, { mailings: true })

type Place = Pick<CliContext, 'content' | 'now'>

/** The letters of the release in force, the newest first. Empty if nothing is published. */
export async function lettersInForce({ content, now }: Place): Promise<readonly Letter[]> {
  const text = await content.get(POINTER_KEY)
  if (text === null) return []
  const [hash] = rootsAt(pointer.parse(JSON.parse(text)), now())
  if (hash === undefined) return []
  const { mailings } = await recordOf(content, hash, root)
  return mailings === undefined ? [] : (await recordOf(content, mailings, mailingsRecord)).letters
}

/** The texts of a letter, in the languages in which it is written. */
export async function textsOf({ content }: Place, letter: Letter): Promise<Partial<Record<Locale, LetterRecord>>> {
  const texts: Partial<Record<Locale, LetterRecord>> = {}
  for (const locale of LOCALES) {
    const written = letter.locales[locale]
    if (written) texts[locale] = await recordOf(content, written.body, letterRecord)
  }
  return texts
}

async function recordOf<T extends z.ZodMiniType>(
  content: CliContext['content'],
  hash: string,
  schema: T,
): Promise<z.infer<T>> {
  const text = await content.get(hash)
  if (text === null || (await hashOf(text)) !== hash)
    throw new Error(
      `The release in force cannot be read: its record ${hash} is missing or damaged. Run "npm run content -- verify --repair"`,
    )
  return schema.parse(JSON.parse(text))
}
