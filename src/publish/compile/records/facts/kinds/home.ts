import { linkTo } from '../../../tree/links.ts'
import { homeFigures } from '../../drawings/home-figures.ts'
import { regionMap } from '../../drawings/maps.ts'
import { toListItem } from '../list-item.ts'
import { type KindRecord, none } from './kind-record.ts'

/** Maximum number of items of a list on the home page. */
const ON_HOME = 3

export const home: KindRecord<'home'> = {
  record(context) {
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
  },
  problems: none,
}
