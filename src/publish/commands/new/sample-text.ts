import type { Locale, Localized } from '../../../locale/locale.ts'
import { placeholder } from '../../source/placeholder.ts'
import type { NewKind } from './brief.ts'

/** Headings of the text of a page, in each language. */
const HEADINGS: Partial<Record<NewKind, Localized<readonly string[]>>> = {
  news: {
    nl: ['Wat is er nieuw?', 'Wat verandert er voor u?'],
    fr: ["Qu'y a-t-il de nouveau ?", "Qu'est-ce qui change pour vous ?"],
    en: ['What is new?', 'What changes for you?'],
  },
  inquiry: {
    nl: ['Waarover gaat het?', 'Hoe reageert u?'],
    fr: ["De quoi s'agit-il ?", 'Comment donner votre avis ?'],
    en: ['What is it about?', 'How to respond'],
  },
  event: {
    nl: ['Programma', 'Inschrijven'],
    fr: ['Programme', 'Inscription'],
    en: ['Programme', 'Registration'],
  },
  publication: {
    nl: ['Wat staat erin?'],
    fr: ['Que contient cette publication ?'],
    en: ['What does it contain?'],
  },
  project: {
    nl: ['Waarover gaat het?', 'Hoe ver staat het project?'],
    fr: ["De quoi s'agit-il ?", 'Où en est le projet ?'],
    en: ['What is it about?', 'How far is the project?'],
  },
  instrument: {
    nl: ['Waarvoor dient het?', 'Voor wie is het bindend?'],
    fr: ['À quoi sert-il ?', 'Pour qui est-il contraignant ?'],
    en: ['What is it for?', 'Who is bound by it?'],
  },
}

const SUMMARY: Localized<string> = {
  nl: 'één of twee zinnen',
  fr: 'une ou deux phrases',
  en: 'one or two sentences',
}

/** The summary of a page that is not written yet. */
export const sampleSummary = (locale: Locale) => placeholder(locale, SUMMARY[locale])

/** The Markdown of a page that is not written yet: its headings, with a placeholder below each. */
export function sampleText(kind: NewKind, locale: Locale): string {
  const headings = HEADINGS[kind]?.[locale] ?? []
  const text = `${placeholder(locale)}\n`
  return headings.length === 0 ? text : headings.map((heading) => `## ${heading}\n\n${text}`).join('\n')
}

// cspell:locale en-GB,nl,fr
