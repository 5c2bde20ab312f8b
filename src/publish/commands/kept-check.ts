/** Keeps the findings of `check` for the next `check` of the same files. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Route } from '../../content/schema/routes.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { compilerVersion } from '../compile/compiler-version.ts'
import { readKept, writeKept } from '../compile/kept-file.ts'
import { momentsAfter } from '../compile/moments.ts'
import type { PageLanguage } from '../language/advice.ts'
import type { PageWeight } from '../media/weight.ts'
import type { Problem } from '../problem.ts'
import type { Hour } from '../source/content.ts'
import { siteOrigins } from '../target.ts'
import type { Examined, Judged, Sources } from './prepare.ts'

/** The file in the folder of the local state. */
const FILE = 'checked.json'
/** Longest time that an outcome is used, in milliseconds: some warnings depend on how far away a date is. */
const LONGEST = 3_600_000

/** The findings of `check` that depend on the files alone. */
interface Outcome {
  problems: Problem[]
  language: PageLanguage[]
  weights: PageWeight[]
  /** Content paths of all pages that are published. */
  pages: string[]
  /** Missing when there are errors. */
  release?: Judged
}

/** An outcome as data only. */
interface Kept extends Omit<Outcome, 'release'> {
  /** Everything that it was made from, except the instant. */
  of: string
  /** When it was made, and the next instant at which the site changes by itself. Milliseconds since 1970. */
  at: number
  next?: number | undefined
  release?: {
    root: string
    routes: [path: string, route: Route][]
    coming: [path: string, hour: Hour][]
    tree: [id: string, page: Judged['tree'] extends ReadonlyMap<string, infer Page> ? Page : never][]
  }
}

/** What is made for an outcome. */
interface Made extends Pick<Examined, 'problems' | 'language' | 'read' | 'isWithoutGit'> {
  release?: Judged | undefined
  weights: PageWeight[]
}

/**
 * The findings of `check`. Those of the check before are used again if files and project are the same, it was on the same
 * day and less than an hour ago, and there was no moment since at which the site changes by itself.
 * @param cache folder of the local state
 */
export async function checked(
  { files }: Sources,
  now: number,
  cache: string | undefined,
  make: () => Promise<Made>,
): Promise<Outcome> {
  if (cache === undefined) return toOutcome(await make())
  const file = join(cache, FILE)
  const of = await inputsOf(files)
  const kept = await readKept<Kept>(file)
  if (kept?.of === of && isStillTrue(kept, now)) return fromKept(kept)
  const made = await make()
  const outcome = toOutcome(made)
  // Findings that depend on Git are not kept: it may have more texts the next time.
  if (made.isWithoutGit) await writeKept(file, toKept(outcome, { of, at: now, next: momentsAfter(made.read, now)[0] }))
  return outcome
}

function isStillTrue({ at, next = Number.POSITIVE_INFINITY }: Kept, now: number): boolean {
  return at <= now && now < Math.min(next, at + LONGEST) && dayInBrussels(now) === dayInBrussels(at)
}

/** The hash of everything that an outcome is made from, except the instant. */
async function inputsOf(files: Sources['files']): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([await compilerVersion(), siteOrigins()]))
  // As UTF-16, because a byte that is not UTF-8 is a lone surrogate.
  for (const [path, text] of files) hash.update(`${path}\0${text.length}\0`).update(text, 'utf16le')
  return hash.digest('hex')
}

function toOutcome({ problems, language, weights, read, release }: Made): Outcome {
  return { problems, language, weights, pages: [...read.pages.keys()], ...(release && { release }) }
}

function toKept({ release, ...rest }: Outcome, made: Pick<Kept, 'of' | 'at' | 'next'>): Kept {
  if (!release) return { ...made, ...rest }
  const { root, routes, coming, tree } = release
  return {
    ...made,
    ...rest,
    release: {
      root,
      routes: [...routes],
      coming: [...coming],
      tree: [...tree].map(
        ([
          id,
          {
            paths,
            shown: { nl, fr, en },
          },
        ]) => [id, { id, paths, shown: { nl: { file: nl.file }, fr: { file: fr.file }, en: { file: en.file } } }],
      ),
    },
  }
}

function fromKept({ problems, language, weights, pages, release }: Kept): Outcome {
  const outcome = { problems, language, weights, pages }
  if (!release) return outcome
  const { root, routes, coming, tree } = release
  return { ...outcome, release: { root, routes: new Map(routes), coming: new Map(coming), tree: new Map(tree) } }
}
