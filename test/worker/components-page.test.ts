import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { hop, openEdge, openSite } from '../support/edge.ts'

const WHOLE_PAGE = 'error-gone'
const development = { environment: 'development', origin: 'http://127.0.0.1:8787' } as const

describe('in development', () => {
  test.each(LOCALES)('shows all components in %s, without a release and under the site’s policy', async (locale) => {
    const page = await openEdge(development).ask(`/_components/${locale}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    expect(page.headers.get('Content-Security-Policy')).toContain("style-src 'self'")
    const html = await page.text()
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('id="inquiry-open"')
  })

  test('redirects to Dutch, and redirects links of samples back to the page', async () => {
    const { ask } = openEdge(development)
    expect(hop(await ask('/_components'))).toBe('302 /_components/nl')
    expect(hop(await ask('/_components/fr/sample/deep'))).toBe('302 /_components/fr')
  })

  test('serves a whole page at its own address, and the style sheet as CSS', async () => {
    const { ask } = openEdge(development)
    expect(await (await ask(`/_components/fr/${WHOLE_PAGE}`)).text()).toContain('<html lang="fr-BE">')
    const style = await ask('/_components/components.css')
    expect(style.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
  })

  test('is a 404 for an unknown language', async () => {
    expect((await (await openSite(undefined, development)).ask('/_components/de')).status).toBe(404)
  })
})

test.each(['production', 'staging'] as const)('the components page does not exist in %s', async (environment) => {
  const { ask } = await openSite(undefined, { environment })
  const paths = ['', '/components.css', ...LOCALES.flatMap((locale) => [`/${locale}`, `/${locale}/${WHOLE_PAGE}`])]
  for (const path of paths) expect((await ask(`/_components${path}`)).status, path).toBe(404)
})
