import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { allowMethods } from '../../src/platform/methods.ts'

const app = new Hono()
app.use('/page/*', allowMethods(['GET', 'HEAD']))
app.use('/form', allowMethods(['POST'], { render: async (c) => `<p>${c.req.method} is not for this page` }))
app.all('*', (c) => c.text('answered'))

describe('allowMethods', () => {
  it.each(['GET', 'HEAD'])('lets %s through', async (method) => {
    const response = await app.request('/page/1', { method })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(method === 'HEAD' ? '' : 'answered')
  })

  it('answers OPTIONS with the methods there are', async () => {
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

  it('shows the page it is given', async () => {
    const response = await app.request('/form')
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(await response.text()).toBe('<p>GET is not for this page')
  })
})
