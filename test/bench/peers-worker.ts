import { Hono } from 'hono'
import { marked } from 'marked'

/** What other sites do: `/constant` with Hono, `/html` with a text from KV, `/marked` with Markdown from KV at each request. */
interface Env {
  PAGE: string
  MARKDOWN: KVNamespace
}

const app = new Hono<{ Bindings: Env }>()
app.get('/constant', (c) => c.html(c.env.PAGE))
app.get('/html', async (c) => c.html((await c.env.MARKDOWN.get('html', { cacheTtl: 3600 })) ?? ''))
app.get('/marked', async (c) => {
  const text = (await c.env.MARKDOWN.get('page', { cacheTtl: 3600 })) ?? ''
  return c.html(`<!doctype html><html lang="nl"><title>Page</title><body>${marked.parse(text, { async: false })}`)
})

export default app
