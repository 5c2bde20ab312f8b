import type { Facts as RecordFacts, FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import { PHASES } from '../../../../domain/kinds.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { borrowedIn, linkTo } from '../../tree/links.ts'
import type { TreePage } from '../../tree/tree.ts'
import { homeFigures } from '../drawings/home-figures.ts'
import { regionMap } from '../drawings/maps.ts'
import { accessibilityFacts } from './accessibility.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords, linkOf, pageAt } from './context.ts'
import { eventFacts } from './event.ts'
import { figuresFacts } from './figures.ts'
import { inquiryFacts } from './inquiry.ts'
import { instrumentFacts } from './instrument.ts'
import { letterFacts } from './letter.ts'
import { toListItem } from './list-item.ts'
import { finderFacts, municipalityFacts } from './places.ts'
import { projectFacts } from './project.ts'

export type { FactsContext } from './context.ts'

/** Maximum number of items of a list on the home page. */
const ON_HOME = 3

/** Compiles the facts of a page for one language. */
export function toFacts(context: FactsContext, page: TreePage): RecordFacts | undefined {
  const { facts } = page
  switch (facts?.kind) {
    case undefined:
      return undefined
    case 'news':
      return { kind: 'news', date: facts.date, type: facts.type, ...commonOf(context, page, facts) }
    case 'publication': {
      const { date, type, publisher } = facts
      return {
        kind: 'publication',
        date,
        type,
        publisher: inWords(context, publisher),
        ...commonOf(context, page, facts),
      }
    }
    case 'inquiry':
      return inquiryFacts(context, page, facts)
    case 'event':
      return eventFacts(context, page, facts)
    case 'project':
      return projectFacts(context, page, facts)
    case 'instrument':
      return instrumentFacts(context, page, facts)
    case 'list':
      return listFacts(context, facts)
    case 'finder':
      return finderFacts(context)
    case 'municipality':
      return municipalityFacts(context, facts)
    case 'doors':
      return doorsFacts(context, facts)
    case 'statuses':
      return statusesFacts(context, facts)
    case 'accessibility':
      return accessibilityFacts(context, facts)
    case 'home':
      return homeFacts(context)
    case 'index':
      return { kind: 'index', pages: below(context, pageAt(context.tree, '/')) }
    case 'people':
      return peopleFacts(context)
    case 'figures':
      return figuresFacts(context, page, facts)
    case 'distances':
      return { kind: 'distances' }
    case 'letter':
      return letterFacts(context, facts)
    default:
      return facts satisfies never
  }
}

function listFacts(context: FactsContext, { of, empty }: FactsOf<'list'>): RecordOf<'list'> {
  const pages = context.overview.ofKind(of, context.locale)
  return {
    kind: 'list',
    of,
    empty: empty && inWords(context, empty),
    items: pages.map((page) => toListItem(context, page)),
    ...(of === 'project' && { regionMap: regionMap(context, pages, { windows: true }) }),
  }
}

function doorsFacts(context: FactsContext, { entries }: FactsOf<'doors'>): RecordOf<'doors'> {
  return {
    kind: 'doors',
    entries: entries.map(({ id, question, answer, links }) => ({
      id,
      question: inWords(context, question),
      answer: inWords(context, answer),
      links: links.map(({ name, url, page }) => ({
        name: inWords(context, name),
        ...(page === undefined ? { href: url ?? '' } : innerLink(context, page)),
      })),
    })),
  }
}

function innerLink(context: FactsContext, id: string) {
  return { href: linkOf(context, id).path, locale: borrowedIn(pageAt(context.tree, id), context.locale) }
}

function statusesFacts(context: FactsContext, { phases }: FactsOf<'statuses'>): RecordOf<'statuses'> {
  const projects = context.overview.ofKind('project', context.locale)
  return {
    kind: 'statuses',
    phases: PHASES.map((id) => ({
      id,
      name: inWords(context, phases[id].name),
      definition: inWords(context, phases[id].definition),
      projects: projects
        .filter(({ facts }) => facts?.kind === 'project' && facts.phase === id)
        .map((page) => linkTo(page, context.locale)),
    })),
  }
}

function homeFacts(context: FactsContext): RecordOf<'home'> {
  const { overview, locale } = context
  const [finder, news, inquiries] = [overview.only('finder'), overview.listOf('news'), overview.listOf('inquiry')]
  const all = overview.ofKind('inquiry', locale).map((page) => toListItem(context, page))
  const projects = overview.listOf('project')
  const pages = overview.ofKind('project', locale)
  return {
    kind: 'home',
    finder: finder && linkTo(finder, locale),
    regionMap: regionMap(context, pages),
    figures: homeFigures(context),
    projects: projects && { list: linkTo(projects, locale), items: pages.map((page) => toListItem(context, page)) },
    inquiries: inquiries && {
      list: linkTo(inquiries, locale),
      open: all.filter(({ state }) => state !== 'closed'),
      closed: all.filter(({ state }) => state === 'closed').slice(0, ON_HOME),
    },
    news: news && {
      list: linkTo(news, locale),
      items: overview
        .ofKind('news', locale)
        .slice(0, ON_HOME)
        .map((page) => toListItem(context, page)),
    },
  }
}

/** A list with more pages than this appears in the overview of the site without its pages. */
const LISTED = 40

/** The pages below a page, on all levels. */
function below(context: FactsContext, { facts, childrenIn }: TreePage): RecordOf<'index'>['pages'] {
  const children = childrenIn[context.locale]
  const isLong = facts?.kind === 'list' && children.length > LISTED
  return children
    .filter((page) => !isLong || page.facts?.kind !== facts.of)
    .map((page) => ({ link: linkTo(page, context.locale), below: below(context, page) }))
}

function peopleFacts(context: FactsContext): RecordOf<'people'> {
  return {
    kind: 'people',
    people: Object.values(context.content.site.contacts).map(({ name, function: role, about, page }) => ({
      name,
      function: inWords(context, role),
      about: about && inWords(context, about),
      page: page === undefined ? undefined : linkOf(context, page),
    })),
  }
}
