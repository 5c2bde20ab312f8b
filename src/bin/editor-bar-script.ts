/**
 * Shows the bar of `npm start` on the open page, and asks each second what it has to show. It sets text and styles by
 * script only, because the site allows neither HTML from scripts nor styles in attributes.
 */
export const EDITOR_BAR = `{
  const bar = document.createElement('aside')
  bar.id = '_editor-bar'
  bar.hidden = true
  Object.assign(bar.style, {
    position: 'fixed', insetInline: '0', bottom: '0', zIndex: '1000', maxHeight: '60vh', overflow: 'auto',
    padding: '0.4rem 0.8rem', font: '14px/1.5 ui-monospace, monospace', color: '#fff', background: '#1b2a33',
  })
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const list = document.createElement('div')
  const hide = document.createElement('button')
  for (const part of [status, list]) part.style.margin = '0'
  Object.assign(hide.style, { float: 'right', font: 'inherit', color: 'inherit', background: 'none', border: '1px solid', cursor: 'pointer' })
  bar.append(hide, status, list)
  let hidden, known, wasWrong = false, mendedUntil = 0

  function show({ files, open, wrong, checking, words }) {
    if (wasWrong && !wrong && !checking) mendedUntil = Date.now() + 5000
    wasWrong = checking ? wasWrong : Boolean(wrong)
    bar.setAttribute('aria-label', words.label)
    hide.textContent = words.hide
    bar.style.background = wrong ? '#7a1120' : '#1b2a33'
    const mended = Date.now() < mendedUntil ? words.mended + ' · ' : ''
    const text = wrong ? wrong.title : mended + [...files, open].join(' · ')
    status.textContent = checking ? words.checking + ' · ' + text : text
    list.replaceChildren(...(wrong ? [...wrong.problems, wrong.explain] : []).map((problem) => {
      const block = document.createElement('pre')
      Object.assign(block.style, { margin: '0.6rem 0', whiteSpace: 'pre-wrap', color: 'inherit', background: 'none', font: 'inherit', padding: '0', border: '0' })
      block.textContent = problem
      return block
    }))
    // What was hidden stays hidden until there is another mistake.
    bar.hidden = hidden === (wrong ? text + wrong.problems.join() : '')
  }

  async function look() {
    if (document.hidden) return
    const path = encodeURIComponent(location.pathname + location.search)
    const response = await fetch('/_dev/editor?path=' + path, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    if (!response?.ok) return
    known = JSON.parse(await response.text())
    show(known)
    if (!bar.isConnected) document.body.append(bar)
  }

  hide.addEventListener('click', () => {
    hidden = known?.wrong ? known.wrong.title + known.wrong.problems.join() : ''
    bar.hidden = true
  })
  addEventListener('beforeprint', () => bar.remove())
  setInterval(look, 1000)
  look()
}
`
