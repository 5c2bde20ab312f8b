import { nearest } from '../../text/distance.ts'
import { escapeHtml } from '../../text/escape.ts'
import { compileChart } from './chart.ts'
import { compileGlossary } from './glossary.ts'
import { compileInline, type Inline } from './inline.ts'
import { insideBlock, titleOfBlock } from './inside.ts'
import { type Compilation, type CompileBlocks, excerpt, report } from './page.ts'
import { BEGIN } from './parts.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { ContainerToken, StrayFenceToken } from './tokens.ts'

/** Marker that the renderer replaces by the contacts from the front matter. */
const CONTACTS = `${BEGIN.browser}<!--contacts-->${BEGIN.rest}\n`
const NAMES = ['callout', 'chart', 'contacts', 'details', 'glossary']

/** Compiles a block between `:::` lines. */
export function compileContainer(
  token: ContainerToken,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  const opening = excerpt(token.raw.split('\n', 1)[0] ?? '')
  const offset = offsetAt(source, token.raw.indexOf(':'))
  if (!NAMES.includes(token.name)) {
    report(page, offset, {
      code: 'unknown-block',
      found: opening,
      expected: 'the name of a block: callout, chart, contacts, details or glossary',
      instead: suggestName(token),
    })
    return compileInner(token, source, page, compileBlocks)
  }
  if (/^ *:+[ \t]*[^\s[]*\[/.test(token.raw)) {
    report(page, offset, {
      code: 'unknown-block',
      found: opening,
      expected: 'a title without brackets, after a space',
      instead: suggestName(token),
    })
  }
  if (!token.closed) {
    page.openBlocks++
    report(page, offset, {
      code: 'open-block',
      found: opening,
      expected: 'a line ::: that closes the block',
      instead: 'Write ::: alone on a line where the block ends, indented like the line that opens it.',
    })
    return ''
  }
  if (token.name === 'callout') return compileCallout(token, source, page, compileBlocks)
  if (token.name === 'details') return compileDetails(token, source, page, compileBlocks)
  if (token.name === 'chart')
    return compileChart(token, source, page, () => compileInner(token, source, page, compileBlocks))

  if (token.title !== '' || token.inner.trim() !== '') {
    const found = excerpt(token.title === '' ? token.inner : token.title)
    report(page, offset, {
      code: 'filled-block',
      found,
      expected: `nothing in the block ${token.name}: it is filled in for you`,
      instead: `Write ::: ${token.name} and, on the next line, :::`,
    })
  }
  if (page.placed.has(token.name)) {
    report(page, offset, {
      code: 'second-block',
      found: opening,
      expected: `one block ${token.name} on a page`,
      instead: 'Remove this one.',
    })
    return ''
  }
  page.placed.add(token.name)
  return token.name === 'contacts' ? CONTACTS : compileGlossary(page)
}

export function refuseStrayFence(token: StrayFenceToken, source: SourceText, page: Compilation): void {
  // The line that should close an open block, which is reported already.
  if (page.openBlocks > 0) {
    page.openBlocks--
    return
  }
  const instead = 'Remove it, or write for instance ::: callout where the block begins.'
  report(page, offsetAt(source, token.raw.indexOf(':')), {
    code: 'stray-fence',
    found: token.raw.trim(),
    expected: 'a block that this line closes',
    instead,
  })
}

function compileCallout(
  token: ContainerToken,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  const title = compileTitle(token, source, page) ?? {
    html: escapeHtml(page.messages.callout),
    text: page.messages.callout,
  }
  page.text.push(title.text)
  const body = compileInner(token, source, page, compileBlocks)
  if (body === '') refuseEmpty(token, source, page)
  return `<div class="callout" role="note">\n<p class="callout-title">${title.html}</p>\n${body}</div>\n`
}

/** A passage that is folded until the reader opens it by its title. Browsers open it for a link to an id in it. */
function compileDetails(
  token: ContainerToken,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  const title = compileTitle(token, source, page)
  if (!title) {
    report(page, offsetAt(source, token.raw.indexOf(':')), {
      code: 'untitled-details',
      found: excerpt(token.raw.split('\n', 1)[0] ?? ''),
      expected: 'a title: readers see only the title, and open the text by it',
      instead: 'Write ::: details and, on the same line, what the text is about.',
    })
  }
  page.text.push(title?.text ?? '')
  const body = compileInner(token, source, page, compileBlocks)
  if (body === '') refuseEmpty(token, source, page)
  return `<details class="details">\n<summary>${title?.html ?? ''}</summary>\n${body}</details>\n`
}

/** A block in which readers would find nothing. */
function refuseEmpty(token: ContainerToken, source: SourceText, page: Compilation): void {
  report(page, offsetAt(source, token.raw.indexOf(':')), {
    code: 'empty-block',
    found: excerpt(token.raw.split('\n', 1)[0] ?? ''),
    expected: 'a text between the two lines that begin with :::',
    instead: `Write the text on the lines below ::: ${token.name}, or remove the block.`,
  })
}

function compileTitle(token: ContainerToken, source: SourceText, page: Compilation): Inline | undefined {
  if (token.title === '') return undefined
  return compileInline(token.titleTokens, titleOfBlock(token, source), page, { expandable: false })
}

function compileInner(
  token: ContainerToken,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  if (!token.closed) return ''
  return compileBlocks(token.tokens, insideBlock(token, source), page)
}

function suggestName({ name, title }: ContainerToken): string {
  const words = title === '' ? '' : ` ${title.replace(/^\[(.*)\]$/, '$1')}`
  const near = nearest(name.toLowerCase().replace(/:+$/, ''), NAMES)
  return near === undefined ? `Write ::: callout${words} to set a text apart.` : `Write ::: ${near}${words}`
}
