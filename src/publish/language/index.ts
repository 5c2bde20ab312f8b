/** Readability figures and advice on plain language. Advice never changes a text and never refuses a release. */
import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { bodyOf } from '../markdown/body.ts'
import { locator } from '../markdown/positions.ts'
import { saidText } from '../markdown/said.ts'
import type { SourcePosition } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'
import { acronymsIn, unexplainedAcronyms } from './acronyms.ts'
import type { Advice, PageLanguage } from './advice.ts'
import { avoidAcronym, explainAcronym, shorten, turnActive } from './findings.ts'
import { EASY_LIMITS, isEasyLanguage, LIMITS, type Limits } from './limits.ts'
import { passiveIn } from './passive/index.ts'
import { type Prose, plainProse, proseOf } from './prose.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** Reads one file: its summary and its body. Never throws. */
export function pageLanguage(file: PageFile, glossary: readonly GlossaryEntry[]): PageLanguage {
  const { id: page, locale } = file
  const limits = isEasyLanguage(page) ? EASY_LIMITS : LIMITS[locale]
  const parts = partsOf(file)
  const sentences = parts.flatMap((part) => part.sentences)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
  const advice = [
    ...parts.flatMap((part) => part.sentences.flatMap((sentence) => onSentence(sentence, part, limits, file))),
    ...onAcronyms(parts, limits, file, glossary),
  ]
  return {
    page,
    locale,
    file: file.file,
    sentences: sentences.length,
    words,
    wordsPerSentence: sentences.length === 0 ? 0 : Math.round((words / sentences.length) * 10) / 10,
    advice: advice.sort((a, b) => a.line - b.line || a.column - b.column),
  }
}

interface Part {
  prose: Prose[]
  sentences: Sentence[]
  placeOf(offset: number): SourcePosition
}

/** YAML has several notations for a text, so everything in the summary gets the position of its key. */
function partsOf(page: PageFile): Part[] {
  const { file, locale, meta, bodyLine, placeOf } = page
  const { text, said } = bodyOf(page)
  const locate = locator(text, bodyLine)
  const part = (prose: Prose[], place: Part['placeOf']): Part => ({
    prose,
    sentences: prose.flatMap((stretch) => sentencesOf(stretch, locale)),
    placeOf: place,
  })
  return [
    part(plainProse(meta.summary), () => placeOf('summary')),
    part(proseOf(said), (offset) => ({ file, ...locate(offset) })),
  ]
}

function onSentence(sentence: Sentence, { placeOf }: Part, limits: Limits, { locale }: PageFile): Advice[] {
  const { text, offsets, words } = sentence
  const at = (index: number) => placeOf(offsets.at(index))
  const passive = passiveIn(text, locale)
  return [
    ...(words > limits.words ? [shorten(at(0), sentence, limits.words, locale)] : []),
    ...(passive ? [turnActive(at(passive.start), text.slice(passive.start, passive.end), locale)] : []),
  ]
}

/** Each acronym once, in the first part that has it. */
function onAcronyms(
  parts: readonly Part[],
  { withoutAcronyms }: Limits,
  page: PageFile,
  glossary: readonly GlossaryEntry[],
): Advice[] {
  const { locale, meta } = page
  const whole = [meta.title, meta.summary, saidText(bodyOf(page).said)].join('\n\n')
  const told = new Set<string>()
  return parts.flatMap(({ prose, placeOf }) => {
    const found = withoutAcronyms ? acronymsIn(prose) : unexplainedAcronyms(prose, whole, { locale, glossary })
    const fresh = found.filter(({ acronym }) => !told.has(acronym))
    for (const { acronym } of fresh) told.add(acronym)
    return fresh.map(({ acronym, offset }) =>
      withoutAcronyms ? avoidAcronym(placeOf(offset), acronym) : explainAcronym(placeOf(offset), acronym),
    )
  })
}
