import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { LOCALES, type Locale, localized } from '../../locale/locale.ts'
import { stem, wordsOf } from '../../search/terms.ts'
import { encodeWordList } from '../../search/word-list.ts'
import { DICTIONARIES } from './dictionaries.ts'

/**
 * Writes the kept list of words of the three languages, from the dictionaries that the spelling check uses. Run it after
 * an update of a dictionary or a change of the stems: `npm run words`. It takes a minute, so a push only reads the result.
 */
const TARGET = join(import.meta.dirname, 'words.json')

const PACKAGES = join(import.meta.dirname, '../../../node_modules')

/** Words that a typing error can be confused with. Shorter ones are never corrected. */
const WORD = /^\p{L}{4,24}$/u

// The reader of the dictionaries is a part of cspell, and not a dependency of this site, so it has no types here.
const reader: unknown = await import(pathToFileURL(join(PACKAGES, 'cspell-trie-lib/dist/index.js')).href)

const stems = localized(() => new Set<string>())
for (const locale of LOCALES) for (const word of await wordsIn(locale)) stems[locale].add(stem(word, locale))
const bits = Buffer.from(encodeWordList(stems)).toString('base64')
await writeFile(TARGET, `{ "bits": "${bits}" }\n`)
console.log(LOCALES.map((locale) => `${locale}: ${stems[locale].size} stems`).join('\n'))

/** The folded words of a dictionary, each once. */
async function wordsIn(locale: Locale): Promise<Set<string>> {
  const file = join(PACKAGES, DICTIONARIES[locale].file)
  const words = new Set<string>()
  for (const written of entriesOf(await promisify(gunzip)(await readFile(file)))) {
    if (!WORD.test(written)) continue
    for (const { text } of wordsOf(written)) words.add(text)
  }
  return words
}

function entriesOf(data: Uint8Array): Iterable<string> {
  if (typeof reader === 'object' && reader && 'decodeTrie' in reader && typeof reader.decodeTrie === 'function')
    return reader.decodeTrie(data).words()
  throw new Error('this version of cspell has no decodeTrie: look for its successor')
}
