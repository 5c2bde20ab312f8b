import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { requireCacheControl } from '../../src/platform/cache-control.ts'
import { allowMethods } from '../../src/platform/methods.ts'

const app = new Hono()
app.use(requireCacheControl())
app.use(allowMethods({ app }))
app.use('/form/*', async (_, next) => next())
app.post('/form/:token', (c) => c.text('posted', c.req.param('token') === 'dead' ? 404 : 200))
app.get('/page/*', (c) => c.text('answered'))
app.get('/form/:token', (c) => c.text('form'))

describe('allowMethods', () => {
  it.each(['GET', 'HEAD'])('lets %s through', async (method) => {
    const response = await app.request('/page/1', { method })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(method === 'HEAD' ? '' : 'answered')
  })

  it('answers OPTIONS with the allowed methods', async () => {
    const response = await app.request('/page/1', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('refuses %s', async (method) => {
    const response = await app.request('/page/1', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('Cache-Control')).toContain('no-store')
    expect(await response.text()).toBe('Method Not Allowed')
  })

  it('lists every method for which the path has a route, in any order of the routes', async () => {
    for (const method of ['PUT', 'OPTIONS']) {
      const response = await app.request('/form/1', { method })
      expect(response.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS')
    }
  })

  it('does not change a 404 of a route', async () => {
    const response = await app.request('/form/dead', { method: 'POST' })
    expect([response.status, response.headers.has('Allow')]).toEqual([404, false])
  })

  it('does not change the 404 of a path without a route', async () => {
    expect((await app.request('/elsewhere', { method: 'PUT' })).status).toBe(404)
  })

  it('renders the given page', async () => {
    const app = new Hono()
    app.use(allowMethods({ app, render: (c) => c.html(`<p>${c.req.method} is not for this page`, 405) }))
    app.post('/form', (c) => c.text('posted'))
    const response = await app.request('/form')
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(await response.text()).toBe('<p>GET is not for this page')
  })
})
