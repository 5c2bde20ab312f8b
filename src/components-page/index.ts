import { isLocale, type Locale } from '../locale/locale.ts'
import { Hono } from '../platform/hono.ts'
import { COMPONENTS_PATH, sampleOf } from '../views/sample-data/sample.ts'
import { componentsPage } from './components-page.tsx'
import { anchorOf, WHOLE_PAGES } from './groups.ts'
import { COMPONENTS_STYLE, COMPONENTS_STYLE_PATH } from './style.ts'

/** Routes for development only: all components on one page, and each whole page at its own path. */
export function componentRoutes(): Hono {
  const app = new Hono()
  app.get(COMPONENTS_PATH, (c) => c.redirect(`${COMPONENTS_PATH}/nl`))
  app.get(COMPONENTS_STYLE_PATH, (c) => c.body(COMPONENTS_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get(`${COMPONENTS_PATH}/:locale`, (c, next) => {
    const { locale } = c.req.param()
    return isLocale(locale) ? c.html(componentsPage(locale)) : next()
  })
  app.get(`${COMPONENTS_PATH}/:locale/:name{.+}`, (c, next) => {
    const { locale, name } = c.req.param()
    if (!isLocale(locale)) return next()
    const html = wholePage(locale, name)
    // The links of the samples have no page: they lead back to the components.
    return html === undefined ? c.redirect(`${COMPONENTS_PATH}/${locale}`) : c.html(html)
  })
  return app
}

function wholePage(locale: Locale, name: string): string | undefined {
  for (const group of WHOLE_PAGES) {
    const example = group.examples.find((one) => anchorOf(group, one) === name)
    if (example) return String(example.show(sampleOf(locale)))
  }
  return undefined
}
