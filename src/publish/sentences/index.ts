import type { Language } from '../../cli/language.ts'
import { type Sentences, type Translate, translator } from '../../cli/sentences.ts'
import { editing } from './editing.ts'
import { files } from './files.ts'
import { media } from './media.ts'
import { newPage } from './new.ts'
import { pages } from './pages.ts'
import { program } from './program.ts'
import { publishing } from './publishing.ts'
import { releases } from './releases.ts'
import { text } from './text.ts'
import { values } from './values.ts'

/** All that editors read of `npm run content` and `npm start`. A test finds what is printed and is missing here. */
export const SENTENCES: Sentences = {
  ...program,
  ...newPage,
  ...publishing,
  ...editing,
  ...releases,
  ...pages,
  ...text,
  ...media,
  ...values,
  ...files,
}

const TRANSLATORS: Readonly<Record<Language, Translate>> = {
  nl: translator(SENTENCES, 'nl'),
  fr: translator(SENTENCES, 'fr'),
  en: translator(SENTENCES, 'en'),
}

/** Translates messages into the language of an editor. */
export function translateInto(language: Language): Translate {
  return TRANSLATORS[language]
}
