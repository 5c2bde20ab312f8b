import { count, type Output } from '../../cli/output.ts'
import type { ProblemView } from '../../cli/problem-view.ts'
import { printProblems } from '../../cli/problems.ts'
import type { Compiled } from '../compile/compile.ts'
import { outsideLinks } from '../links/outside-links.ts'
import { deadLinks } from '../links/problems.ts'
import { MOST_LINKS, type RequestOptions, requestLinks } from '../links/request-links.ts'
import { encoderOf } from '../media/encode.ts'
import { inBytes, PAGE_BUDGET } from '../media/limits.ts'
import { overweight, type PageWeight, weights } from '../media/weight.ts'
import { inOrder, type Problem } from '../problem.ts'
import { readFolder } from '../source/read-folder.ts'
import { siteOrigins } from '../target.ts'
import type { CommandContext } from './command.ts'
import { showingOf } from './showing.ts'

/** Weighs the pages, the heaviest first. */
export function pageWeights(
  { folder, cache }: Pick<CommandContext, 'folder' | 'cache'>,
  release: Compiled,
): Promise<PageWeight[]> {
  return weights(release, encoderOf(folder, cache))
}

/** Prints the pages that are too heavy, or else the heaviest. Returns whether there are such pages. */
export function printWeights(output: Output, all: readonly PageWeight[]): boolean {
  const heavy = overweight(all)
  for (const { path, bytes, pictures } of heavy)
    output.line(
      `${path} weighs ${inBytes(bytes)}${pictures > 0 ? ` with ${count(pictures, 'picture')}` : ''}, more than ${inBytes(PAGE_BUDGET)}: leave pictures out, or divide the page`,
    )
  const [heaviest] = all
  if (heaviest && heavy.length === 0) output.line(`The heaviest page is ${heaviest.path}: ${inBytes(heaviest.bytes)}`)
  return heavy.length > 0
}

/** Requests the addresses of other sites that the content names, and prints the dead ones. */
export async function printDeadLinks(
  { folder, cache, output, language }: Pick<CommandContext, 'folder' | 'cache' | 'output' | 'language'>,
  view: ProblemView | undefined,
  options: RequestOptions = {},
): Promise<Problem[]> {
  const files = await readFolder(folder, cache)
  const links = outsideLinks(files, siteOrigins())
  const states = await requestLinks(links, { progress: progressOf(output), ...options })
  const dead = inOrder(deadLinks(states))
  printProblems(output, dead, view, undefined, showingOf(files, language))
  const unknown = states.filter(({ state }) => state === 'unknown')
  output.line(
    `${count(states.length, 'outside link')} requested: ${states.filter(({ state }) => state === 'dead').length} dead, ${unknown.length} unclear`,
  )
  if (links.length > MOST_LINKS) output.line(`${links.length - MOST_LINKS} more were not requested`)
  return dead
}

function progressOf(output: Output): (done: number, total: number) => void {
  return (done, total) => output.progress('Requesting', done, total)
}
