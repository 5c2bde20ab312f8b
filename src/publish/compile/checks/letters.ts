import type { Problem } from '../../problem.ts'
import type { FactsFile, WithoutSite } from '../../source/content.ts'
import { whyMissing } from '../../source/facts/dates.ts'
import type { FactsOf } from '../../source/facts/index.ts'
import type { SiteFile } from '../../source/schemas.ts'
import type { Tree, TreePage } from '../tree/tree.ts'

/** The name of the folder of a letter: its month, or its day. */
const MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/

/**
 * Problems of letters: in the wrong folder, without a subject in English although there is an English text, or a correction
 * of something that is no letter.
 * @param site undefined if site.yaml cannot be read
 */
export function letterProblems(tree: Tree, content: WithoutSite, site: SiteFile | undefined): Problem[] {
  const folders = letterFolders(tree, site)
  return [...tree.values()].flatMap((page) => {
    const file = content.facts.get(page.id)
    if (page.facts?.kind !== 'letter' || !file) return []
    return [
      ...(folders.length > 0 ? wrongFolder(page, page.facts, file, { tree, folders }) : []),
      ...missingSubject(page, page.facts, file),
      ...wrongCorrection(page, page.facts, file, tree),
    ]
  })
}

/** The pages below which letters are: the list of letters, or the page of the newsletter. */
function letterFolders(tree: Tree, site: SiteFile | undefined): string[] {
  const lists = [...tree.values()].filter(({ facts }) => facts?.kind === 'list' && facts.of === 'letter')
  return [...lists.map(({ id }) => id), ...(site ? [site.newsletter.page] : [])]
}

function wrongFolder(
  { id }: TreePage,
  { date }: FactsOf<'letter'>,
  { placeOf }: FactsFile,
  { tree, folders }: { tree: Tree; folders: readonly string[] },
): Problem[] {
  const [newsletter = ''] = folders
  const above = folders.find((folder) => id.startsWith(`${folder}/`))
  const name = above === undefined ? '' : id.slice(above.length + 1)
  if (MONTH.test(name) && whyMissing(name) === undefined) return []
  const ofMonth = `${newsletter}/${date.slice(0, 7)}`
  const free = [ofMonth, `${newsletter}/${date}`].find((folder) => !tree.has(folder))
  return [
    {
      ...placeOf(['kind']),
      severity: 'error',
      code: 'letter-folder',
      found: `a letter in content${id}`,
      expected: `a folder directly below content${newsletter}, with the month or the day of the letter as its name, such as content${ofMonth}`,
      instead:
        free === undefined
          ? `move it with "npm run content -- move ${id} ${newsletter}/…", to the day of the letter`
          : `run "npm run content -- move ${id} ${free}"`,
    },
  ]
}

/** Readers of English are sent the English text, so it needs a subject. */
function missingSubject({ own }: TreePage, { subject }: FactsOf<'letter'>, { placeOf }: FactsFile): Problem[] {
  if (!own.en || subject.en !== undefined) return []
  return [
    {
      ...placeOf(['subject']),
      severity: 'error',
      code: 'letter-without-subject',
      found: 'a subject without "en", although there is en.md',
      expected: 'a subject in each language of the letter',
      instead: 'add "en: …" with the subject of the mail in English, or remove en.md',
    },
  ]
}

function wrongCorrection(
  { id }: TreePage,
  { correctionOf }: FactsOf<'letter'>,
  { placeOf }: FactsFile,
  tree: Tree,
): Problem[] {
  // A page that does not exist is reported with all other references.
  const target = correctionOf === undefined ? undefined : tree.get(correctionOf)
  if (!target || (target.facts?.kind === 'letter' && target.id !== id)) return []
  return [
    {
      ...placeOf(['correctionOf']),
      severity: 'error',
      code: 'letter-correction',
      found: target.id === id ? `${id}, this letter itself` : `${target.id}, which is no letter`,
      expected: 'the page of the earlier letter that this one corrects',
      instead: 'write the folder of that letter, such as /newsletter/2026-11, or remove the line',
    },
  ]
}
