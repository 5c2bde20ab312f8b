import { createContext, runInContext } from 'node:vm'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { EDITOR_BAR } from '../../src/bin/editor-bar-script.ts'

const WORDS = { mended: 'Mended', checking: 'Checking', hide: 'Hide', label: 'For editors' }
const CALM = { files: ['content/about/nl.md'], open: 'open /nl/x', checking: false, words: WORDS }
const WRONG = { ...CALM, wrong: { title: '1 error', problems: ['a.md:1:1 <b>error</b>'], explain: 'explain x' } }

/** Runs the script on a page. `look` asks once more, as it does each second. */
async function onPage(first: unknown) {
  const { document } = parseHTML('<html><body><main>Text</main></body></html>')
  let [state, tick] = [first, (): Promise<void> => Promise.resolve()]
  const fetched: string[] = []
  const fetch = async (path: string) => {
    fetched.push(path)
    return { ok: true, text: async () => JSON.stringify(state) }
  }
  const setInterval = (act: () => Promise<void>) => {
    tick = act
  }
  const location = { pathname: '/nl/x', search: '?a=1' }
  runInContext(
    EDITOR_BAR,
    createContext({ document, fetch, setInterval, location, AbortSignal, Date, addEventListener: () => undefined }),
  )
  await tick()
  const look = async (next: unknown) => {
    state = next
    await tick()
  }
  return { look, fetched, document, bar: () => document.getElementById('_editor-bar') }
}

it('shows the files of the page, asks with its address, and leaves the page as it is', async () => {
  const { bar, fetched, document } = await onPage(CALM)
  expect(bar()?.querySelector('[role=status]')?.textContent).toBe('content/about/nl.md · open /nl/x')
  expect(fetched[0]).toBe('/_dev/editor?path=%2Fnl%2Fx%3Fa%3D1')
  expect(document.querySelector('main')?.textContent).toBe('Text')
})

it('lists mistakes as text, says that they are mended, and says while a save is checked', async () => {
  const { bar, look } = await onPage(WRONG)
  expect([...(bar()?.querySelectorAll('pre') ?? [])].map((one) => one.textContent)).toEqual([
    'a.md:1:1 <b>error</b>',
    'explain x',
  ])
  expect(bar()?.querySelector('b')).toBeNull()
  await look({ ...WRONG, checking: true })
  expect(bar()?.textContent).toContain('Checking · 1 error')
  await look(CALM)
  expect(bar()?.textContent).toContain('Mended · content/about/nl.md')
  expect(bar()?.querySelector('pre')).toBeNull()
})

it('stays hidden when a person hides it, until there is another mistake', async () => {
  const { bar, look } = await onPage(WRONG)
  bar()?.querySelector('button')?.click()
  await look(WRONG)
  expect(bar()?.hidden).toBe(true)
  await look({ ...WRONG, wrong: { ...WRONG.wrong, problems: ['b.md:1:1 error'] } })
  expect(bar()?.hidden).toBe(false)
})
