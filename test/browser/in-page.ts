/*
 * Functions that run in the page. Playwright sends each as text, so it cannot use anything outside itself. Each returns
 * its faults, one line per fault, with the tag, the class and the first words of the element.
 */

/** Faults that hide the focus (WCAG 2.4.7, 2.4.11), of the focused element, or of every focusable element in turn. */
export function focusFaults(which: 'focused' | 'every'): string[] {
  const name = (element: Element) =>
    `${element.localName}${(element.getAttribute('class') ?? '').replace(/^(?=.)/, '.')} “${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 30)}”`
  const faultsOf = (element: Element) => {
    const style = getComputedStyle(element)
    // A link may wrap: check its first line, because the centre of all lines can be beside the text.
    const { left, top, right, bottom, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const faults = []
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 3) faults.push('has no outline')
    // Half a pixel for rounding. An element larger than the window cannot be inside it.
    const fits = width <= innerWidth && height <= innerHeight
    if (fits && (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5))
      faults.push('lies outside the window')
    const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1)
    const above = document.elementFromPoint(x, y)
    if (!element.contains(above)) faults.push(`is covered by ${above ? name(above) : 'nothing of the page'}`)
    return faults.map((fault) => `${name(element)} ${fault}`)
  }
  if (which === 'focused') return faultsOf(document.activeElement ?? document.body)
  const focusable = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
  return focusable.flatMap((element) => {
    element.focus({ focusVisible: true })
    return document.activeElement === element ? faultsOf(element) : []
  })
}

/**
 * Numbers what Tab must reach, in the order of the page, so that `isFocused` finds it. Returns the names. Of a group of
 * radio buttons, Tab reaches the chosen one, or the first.
 */
export function markStops(): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((element) => {
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false
    if (!element.matches('[type=radio]')) return true
    const group = [...document.getElementsByName(element.getAttribute('name') ?? '')] as HTMLInputElement[]
    return element === (group.find(({ checked }) => checked) ?? group[0])
  })
  for (const [i, stop] of stops.entries()) stop.dataset.stop = String(i)
  return stops.map((stop) => `${stop.localName}.${stop.className} “${stop.textContent.trim().slice(0, 30)}”`)
}

/** Whether a stop that `markStops` numbered has the focus, and the page has it too. */
export function isFocused(stop: number): boolean {
  return document.hasFocus() && document.activeElement?.getAttribute('data-stop') === String(stop)
}

/** Text that is cut off by its box or by the edge of the page (WCAG 1.4.10, 1.4.12). */
export function cutText(): string[] {
  const faults = []
  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide in a window of ${innerWidth}`)
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(element)
    // Visually hidden text and drawings are clipped on purpose. A field scrolls.
    if (element.closest('.visually-hidden, .form-away, svg, input')) continue
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const wide = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1
    const high = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1
    const name = `${element.localName}.${element.className || `in-${element.parentElement?.className}`}`
    const size = `${element.scrollWidth} x ${element.scrollHeight} in ${element.clientWidth} x ${element.clientHeight}`
    if (wide || high) faults.push(`${name} cuts what it holds: ${size}`)
  }
  return faults
}

/** Placeholders that are wider than their field. */
export function cutPlaceholders(): string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser has no canvas')
  return [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')]
    .filter((input) => input.checkVisibility())
    .flatMap((input) => {
      const { fontStyle, fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(input)
      context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const { width } = context.measureText(input.placeholder)
      return width > room ? [`“${input.placeholder}” is ${Math.round(width)} px wide in ${Math.round(room)}`] : []
    })
}

/** Fields of key facts that are alone in the last row, below rows of four or more. */
export function lonelyFields(): string[] {
  return [...document.querySelectorAll('.key-facts dl')].flatMap((list) => {
    const tops = [...list.children].map((field) => Math.round(field.getBoundingClientRect().top))
    const inRow = (top: number | undefined) => tops.filter((one) => one === top).length
    return inRow(tops[0]) > 3 && inRow(tops.at(-1)) === 1
      ? [`${list.lastElementChild?.textContent.slice(0, 30)} is alone`]
      : []
  })
}

/**
 * Words that a line end divides, in every text: by the browser's hyphenation, or because they are wider than their box.
 * A break at a soft hyphen or after a hyphen is none. Hosts such as `urban.brussels` are one word.
 */
export function dividedWords(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const faults = new Set<string>()
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const element = node.parentElement
    if (!element?.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('.visually-hidden, .form-away, .skip, script, svg, pre')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    if (range.getClientRects().length < 2) continue
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+(?:[.@]?[\p{L}\p{N}])*/gu)) {
      const tops = [...word].map((_, i) => {
        range.setStart(node, index + i)
        range.setEnd(node, index + i + 1)
        return range.getClientRects()[0]?.top ?? 0
      })
      const cut = tops.findIndex((top, i) => i > 0 && top > (tops[i - 1] ?? top) + 3)
      if (cut > 0) faults.add(`${element.localName}.${element.className}: ${word.slice(0, cut)}|${word.slice(cut)}`)
    }
  }
  return [...faults]
}

/** Hides everything but backgrounds and drawings: texts and borders become transparent. The colour that they inherit stays. */
export function showDrawingsOnly(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '*, ::before, ::after { -webkit-text-fill-color: transparent !important; border-color: transparent !important; text-decoration: none !important; outline: 0 !important }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Removes the hatched grounds of the sections, as in a browser that does not draw them. */
export function removeGrounds(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root, [class^="section-"] { --ground: linear-gradient(transparent, transparent) !important }')
  document.adoptedStyleSheets = [sheet]
}

/** Where the page draws: elements that are images, or that have a background image, themselves or before or after their text. */
export function drawnBoxes(): { name: string; x: number; y: number; width: number; height: number }[] {
  const isDrawn = (element: Element) =>
    ['svg', 'img'].includes(element.localName) ||
    [undefined, '::before', '::after'].some(
      (part) => !['none', ''].includes(getComputedStyle(element, part).backgroundImage),
    )
  return [...document.querySelectorAll('body, body *:not(svg *)')]
    .filter((element) => element.checkVisibility() && isDrawn(element))
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const name = `${element.localName}.${element.getAttribute('class') ?? `in-${element.parentElement?.className}`}`
      return { name, x: left + scrollX, y: top + scrollY, width, height }
    })
}

/** Parts that scroll sideways and that a keyboard does not reach, or that have no role or name (WCAG 2.1.1, 4.1.2). */
export function unreachableScrollers(): string[] {
  const scrolling = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
    const { overflowX } = getComputedStyle(element)
    const scrolls = overflowX === 'auto' || overflowX === 'scroll'
    return scrolls && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility()
  })
  return scrolling
    .filter((element) => {
      const hasRole = element.localName === 'section' || element.hasAttribute('role')
      const hasName = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
      return element.tabIndex !== 0 || !hasRole || !hasName
    })
    .map((element) => `${element.localName}.${element.className} scrolls out of reach`)
}

/** Texts that overlap. */
export function overlappingTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const pieces = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const element = node.parentElement
    if (!node.data.trim() || !element || element.closest('.visually-hidden, .form-away, .skip, script, svg')) continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects())
      if (rect.width > 1 && rect.height > 1) pieces.push({ node, rect, text: node.data.trim().slice(0, 30) })
  }
  pieces.sort((a, b) => a.rect.top - b.rect.top)
  const faults = []
  for (const [i, a] of pieces.entries()) {
    for (const b of pieces.slice(i + 1)) {
      if (b.rect.top >= a.rect.bottom) break
      if (a.node === b.node) continue
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left)
      const down = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top
      // Lines with a small line height overlap in the space that a font has for accents.
      if (across > 2 && down > Math.min(a.rect.height, b.rect.height) * 0.35)
        faults.push(`“${a.text}” and “${b.text}” overlap`)
    }
  }
  return faults
}

/** Sets the text spacing that a reader may set (WCAG 1.4.12). */
export function spaceText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  )
  document.adoptedStyleSheets = [sheet]
}

/** Sets text to 200 % of its size (WCAG 1.4.4). */
export function largeText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('html { font-size: 200% }')
  document.adoptedStyleSheets = [sheet]
}

/** Elements without contrast in forced colours: less than 3 to 1 to the background (WCAG 1.4.11), or without a border. */
export function lostInForcedColours(): string[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no canvas')
  const luminance = (colour: string) => {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    const linear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4)
    return alpha < 128 ? undefined : 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
  const ground = luminance('Canvas') ?? 1
  const isSeen = (colour: string) => {
    const own = colour === 'none' ? undefined : luminance(colour)
    return own !== undefined && (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= 3
  }
  const name = (element: Element) => `${element.localName}.${element.getAttribute('class')}`
  const drawn = '.hatch > path, .hatch-tile, .map-region, .map-area, .map-disc, .chart-bar, .chart-axis, .map-scale'
  const lines = [...document.querySelectorAll(drawn)]
    .filter((element) => element.getAttribute('d') !== '')
    .filter((element) => {
      const { fill, stroke } = getComputedStyle(element)
      return !isSeen(fill) && !isSeen(stroke)
    })
  const framed = '.button, button, .field-input, select, input, .hatch, .title-block, .plate, .card, .step-number'
  const boxes = [...document.querySelectorAll(framed)].filter((element) => {
    if (!element.checkVisibility() || element.matches('[type=hidden], [type=checkbox], [type=radio], .form-away *'))
      return false
    const { borderBlockStartColor, borderBlockStartWidth } = getComputedStyle(element)
    return Number.parseFloat(borderBlockStartWidth) === 0 || !isSeen(borderBlockStartColor)
  })
  // A number is on a disc in the colour of the text, so it must not have that colour.
  const numbers = [...document.querySelectorAll('.map-number')].filter((element) =>
    isSeen(getComputedStyle(element).fill),
  )
  return [...new Set([...lines, ...boxes, ...numbers].map(name))]
}

/** Texts of maps and charts that are too small to read (less than 11 px on the screen), or that overlap. */
export function unreadableInDrawings(): string[] {
  type Shape = { x: number; y: number; width: number; height: number; radius: number }
  const texts = [...document.querySelectorAll<SVGTextElement>('.map-drawing text, .chart-drawing text')].map(
    (element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM()?.a ?? 1)
      const disc = element.parentElement?.querySelector('.map-disc')?.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      // For a number, its disc. For other texts, the digits without the space that a font has above and below.
      const shape: Shape = disc
        ? { x, y, width: 0, height: 0, radius: disc.width / 2 }
        : { x, y, width: (right - left) / 2, height: size * 0.36, radius: 0 }
      return { name: element.textContent.trim(), size, shape }
    },
  )
  const small = texts.filter(({ size }) => size < 11).map(({ name, size }) => `${name} is ${size.toFixed(1)} px`)
  const isClear = (a: Shape, b: Shape) => {
    const across = Math.max(0, Math.abs(a.x - b.x) - a.width - b.width)
    const down = Math.max(0, Math.abs(a.y - b.y) - a.height - b.height)
    return Math.hypot(across, down) > Math.max(0, a.radius + b.radius - 0.5)
  }
  const covering = texts.flatMap(({ name, shape }, i) =>
    texts
      .slice(i + 1)
      .filter((other) => !isClear(shape, other.shape))
      .map((other) => `${name} and ${other.name} lie on each other`),
  )
  return [...small, ...covering]
}

/** Animations and transitions longer than a millisecond, of elements and pseudo-elements. */
export function movements(): string[] {
  const longest = (durations: string) => Math.max(...durations.split(',').map((one) => Number.parseFloat(one)))
  const faults = new Set<string>()
  for (const element of document.querySelectorAll('*')) {
    for (const pseudo of [undefined, '::before', '::after', '::backdrop']) {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, pseudo)
      if (longest(transitionDuration) > 0.001 || (animationName !== 'none' && longest(animationDuration) > 0.001))
        faults.add(`${element.localName}.${element.getAttribute('class')}${pseudo ?? ''} moves`)
    }
  }
  return [...faults]
}

/** The layout shift of the page since it was opened (Layout Instability API). */
export function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      // TypeScript does not know this entry yet.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    // The browser reports an entry after its frame, and buffered entries at once.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 20)))
  })
}

/** Text that is not black on white. */
export function unprintableText(): string[] {
  const faults = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const white = ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode as Text
    if (!data.trim() || !element || element.closest('script, svg') || !element.checkVisibility()) continue
    const name = `${element.localName}.${element.className}`
    const { color } = getComputedStyle(element)
    if (color !== 'rgb(0, 0, 0)') faults.add(`${name} is written in ${color}`)
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around)
      if (!white.includes(backgroundColor)) faults.add(`${name} stands on ${backgroundColor}`)
    }
  }
  return [...faults]
}

/** Links to other sites without a printed URL. */
export function unprintedAddresses(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href^=http]')]
    .filter((link) => new URL(link.href).origin !== location.origin && link.checkVisibility())
    .filter((link) => !link.textContent.includes((link.getAttribute('href') ?? '').replace(/^https?:\/\//, '')))
    .filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''))
    .map((link) => `no address after “${link.textContent.trim().slice(0, 30)}”`)
}

/** Targets that are too small and too close to others (WCAG 2.5.8), and buttons and fields less than 44 px high (2.5.5). */
export function smallTargets(): string[] {
  const name = (element: Element) =>
    `${element.localName}${(element.getAttribute('class') ?? '').replace(/^(?=.)/, '.')} “${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 30)}”`
  /** The area of a target. The label of a checkbox or radio button is part of it. */
  const boxOf = (element: Element) => {
    const labels = 'labels' in element ? (element as HTMLInputElement).labels : null
    const boxes = [element, ...(labels ?? [])]
      .filter((one) => one === element || element.matches('[type=checkbox], [type=radio]'))
      .map((one) => one.getBoundingClientRect())
    const left = Math.min(...boxes.map((box) => box.left))
    const top = Math.min(...boxes.map((box) => box.top))
    const right = Math.max(...boxes.map((box) => box.right))
    const bottom = Math.max(...boxes.map((box) => box.bottom))
    return { left, top, right, bottom, width: right - left, height: bottom - top }
  }
  /** Whether a link is in a sentence, so that the line height limits its size. */
  const isInSentence = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false
    let block = element.parentElement ?? document.body
    while (getComputedStyle(block).display === 'inline') block = block.parentElement ?? document.body
    return block.textContent.trim().length > element.textContent.trim().length
  }
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    // Leave out invisible targets, and links in a map: the list beside it has the same links.
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest('.visually-hidden, .form-away, .skip, svg'))
    .filter((element) => element.getAttribute('type') !== 'hidden')
    .map((element) => ({ element, box: boxOf(element) }))
  type Target = (typeof targets)[number]
  const isSmall = ({ box }: Target) => box.width < 24 || box.height < 24
  const middle = ({ left, top, right, bottom }: Target['box']) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })
  const near = (one: Target) => {
    const { x, y } = middle(one.box)
    return targets.find((other) => {
      if (other === one) return false
      const { left, top, right, bottom } = other.box
      if (Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < 12) return true
      const { x: otherX, y: otherY } = middle(other.box)
      return isSmall(other) && Math.hypot(x - otherX, y - otherY) < 24
    })
  }
  const faults = []
  for (const target of targets) {
    const { element, box } = target
    const size = `${Math.round(box.width)} by ${Math.round(box.height)} px`
    if (element.matches('button, .button, input, select, textarea')) {
      if (box.height < 44) faults.push(`${name(element)} is ${size}`)
    } else if (isSmall(target) && !isInSentence(element)) {
      const other = near(target)
      if (other) faults.push(`${name(element)} is ${size} and near ${name(other.element)}`)
    }
  }
  return faults
}

/** Every text of the page with its marked language. */
export function markedTexts(): { text: string; lang: string; at: string }[] {
  const languageOf = (element: Element) => element.closest<HTMLElement>('[lang]')?.lang ?? ''
  const blocks = 'p, li, h1, h2, h3, h4, dt, dd, td, th, caption, figcaption, label, legend, button, summary'
  return [...document.querySelectorAll(blocks)]
    .filter((element) => !element.querySelector(blocks) && element.closest('body'))
    .flatMap((element) => {
      // Parts with their own `lang` are listed separately.
      const parts = [...element.querySelectorAll<HTMLElement>('[lang]')]
      const rest = element.cloneNode(true) as Element
      for (const part of rest.querySelectorAll('[lang]')) part.remove()
      const own = { text: rest.textContent, lang: languageOf(element) }
      return [own, ...parts.map((part) => ({ text: part.textContent, lang: part.lang }))].map((piece) => ({
        text: piece.text
          .replace(/\u00AD/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
        lang: piece.lang.slice(0, 3).replace(/-.*/, ''),
        at: `${element.localName}.${element.className}`,
      }))
    })
    .filter(({ text }) => text !== '')
}

/** The names on street plates, each with its marked language. */
export function platesWithLanguage(): [name: string, lang: string][] {
  return [...document.querySelectorAll('.plate > span')].map((name) => [
    name.textContent.replaceAll('\u00AD', ''),
    (name.closest<HTMLElement>('[lang]')?.lang ?? '').slice(0, 2),
  ])
}
