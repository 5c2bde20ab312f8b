import { hasTrait, THEMES } from '../../../domain/kinds.ts'
import { TOPICS } from '../../../domain/topics.ts'
import { dayInBrussels } from '../../../locale/brussels-time.ts'
import { LOCALES, OFFICIAL_LOCALES } from '../../../locale/locale.ts'
import type { Problem } from '../../problem.ts'
import type { FactsFile, WithoutSite } from '../../source/content.ts'
import { NEVER } from '../../source/facts/dated.ts'
import { lastDayOf } from '../../source/facts/dates.ts'
import type { PageFile } from '../../source/page-file.ts'
import { announcedOn, endOf, isAnnouncedKind, missingAnnouncement } from '../kinds/index.ts'
import { announceOf, pageTopics } from '../outputs/mailings/announcements.ts'
import { CHANGE_DAYS } from '../outputs/mailings/index.ts'
import type { Tree, TreePage } from '../tree/tree.ts'

const DAY = 86_400_000

/**
 * Problems of what the newsletter announces: a page that reaches no reader because it has no topic, an announcement that is
 * not in each language, that comes too late, or that is sent to no reader.
 * @param at milliseconds since 1970
 */
export function announcementProblems(tree: Tree, content: WithoutSite, at: number): Problem[] {
  return [...tree.values()].flatMap((page) => {
    if (!content.pages.has(page.id)) return []
    const facts = content.facts.get(page.id)
    const inText = announceProblems(page, at)
    return [
      ...inText,
      ...withoutTopic(page, facts),
      ...(facts ? [...withoutDay(facts, page, at), ...tooLate(facts)] : []),
    ]
  })
}

/** A page that the newsletter sends, and that no reader gets: each reader chose some of the topics. */
function withoutTopic(page: TreePage, file: FactsFile | undefined): Problem[] {
  const isAnnounced = announceOf(page.own) !== undefined
  if ((!isAnnounced && !isAnnouncedKind(page.facts)) || pageTopics(page).length > 0) return []
  const words = { severity: 'error', code: 'page-without-topic' } as const
  const expected = 'a page that belongs to a topic of the newsletter: readers are sent the topics that they chose'
  if (file && 'themes' in file.facts)
    return [
      {
        ...file.placeOf(file.facts.themes.length === 0 ? ['kind'] : ['themes']),
        ...words,
        found: `${file.facts.kind} without a theme`,
        expected,
        instead: `write themes: [planning], with the themes of the page; they are ${THEMES.join(', ')}`,
      },
    ]
  const [first] = filesWith(page)
  if (!first) return []
  return [
    {
      ...first.placeOf('announce'),
      ...words,
      found: 'announce without topics',
      expected,
      instead: `write the topics in each language: "announce: { on: ${first.meta.announce?.on}, topics: [plans], text: … }"; they are ${TOPICS.join(', ')}`,
    },
  ]
}

function filesOf({ own }: TreePage): PageFile[] {
  return LOCALES.flatMap((locale) => own[locale] ?? [])
}

function filesWith(page: TreePage): PageFile[] {
  return filesOf(page).filter(({ meta }) => meta.announce !== undefined)
}

/** Problems of `announce` in the front matter: each language says the same, except for the text. */
function announceProblems(page: TreePage, at: number): Problem[] {
  const [first, ...others] = filesWith(page)
  if (!first?.meta.announce) return []
  const missing = filesOf(page).filter(({ meta }) => meta.announce === undefined)
  return [
    ...missing.map((file) => missingIn(file, first)),
    ...others.flatMap((file) => differsFrom(file, first)),
    ...overIn(first, at),
  ]
}

function missingIn({ locale, placeOf }: PageFile, first: PageFile): Problem {
  const isOfficial = OFFICIAL_LOCALES.some((one) => one === locale)
  const on = first.meta.announce?.on
  return {
    ...placeOf('title'),
    severity: isOfficial ? 'error' : 'warning',
    code: isOfficial ? 'announcement-missing' : 'announcement-not-translated',
    found: `no announce, although ${first.file} announces a change on ${on}`,
    expected: isOfficial
      ? 'the announcement in Dutch and in French, which are equal in law'
      : 'the announcement in English too; without it, readers of English get the summary of the page',
    instead: `add "announce: { on: ${on}, text: … }" with the text in this language`,
  }
}

/** What `announce` says besides its text, as the editor has to write it. */
function saidBeside({ meta: { announce } }: PageFile): string {
  const { on, topics, municipalities } = announce ?? {}
  return [
    `on: ${on}`,
    ...(topics ? [`topics: [${topics.join(', ')}]`] : []),
    ...(municipalities ? [`municipalities: [${municipalities.join(', ')}]`] : []),
  ].join(', ')
}

function differsFrom(file: PageFile, first: PageFile): Problem[] {
  if (saidBeside(file) === saidBeside(first)) return []
  return [
    {
      ...file.placeOf('announce'),
      severity: 'error',
      code: 'announcement-differs',
      found: `announce: { ${saidBeside(file)} }`,
      expected: `the same day, topics and municipalities in each language: ${first.file} says ${saidBeside(first)}`,
      instead: `write "announce: { ${saidBeside(first)}, text: … }"`,
    },
  ]
}

function overIn({ meta, placeOf }: PageFile, at: number): Problem[] {
  const on = meta.announce?.on ?? ''
  if (on >= dayInBrussels(at - CHANGE_DAYS * DAY)) return []
  return [
    {
      ...placeOf('announce', 'on'),
      severity: 'warning',
      code: 'announcement-over',
      found: `on: ${on}, more than ${CHANGE_DAYS} days ago: the newsletter no longer announces it`,
      expected: 'the day of an announcement that readers are still sent',
      instead: `remove announce in each language, or write the day of a new announcement, such as ${dayInBrussels(at)}`,
    },
  ]
}

/** A page that is new and of a kind that the newsletter announces, but that says no day for it. */
function withoutDay({ facts, placeOf }: FactsFile, { own }: TreePage, at: number): Problem[] {
  if (announcedOn(facts) !== undefined || announceOf(own) !== undefined) return []
  const missing = missingAnnouncement(facts, at)
  if (!missing) return []
  return [
    {
      ...placeOf([missing.key]),
      severity: 'warning',
      code: 'no-announcement',
      found: missing.found,
      expected: 'the day on which the newsletter announces it; without it, subscribers do not hear of it',
      instead: `add a line "announced: ${dayInBrussels(at)}", or "announced: ${NEVER}"`,
    },
  ]
}

/** An event or an inquiry that the newsletter would announce after its end. */
function tooLate({ facts, placeOf }: FactsFile): Problem[] {
  // A kind that the newsletter does not announce lacks the field.
  if (!hasTrait(facts, 'timed') || !('announced' in facts)) return []
  const { announced } = facts
  const end = endOf(facts)
  if (announced === undefined || announced === NEVER || announced <= lastDayOf(end)) return []
  return [
    {
      ...placeOf(['announced']),
      severity: 'error',
      code: 'announced-too-late',
      found: `announced: ${announced}`,
      expected: `a day before the end, ${end}`,
      instead: 'correct one of the two',
    },
  ]
}
