import { type Description, readDescription } from '../media/description.ts'
import { MOST_FILES } from '../media/limits.ts'
import { isMediaPath } from '../media/names.ts'
import { oncePerText } from '../once-per.ts'
import type { Problem } from '../problem.ts'
import type { Files } from './read-folder.ts'

/** The pictures and documents of content/. */
export interface MediaReading {
  /** By content path and name: `/about/missions/plan.jpg`. */
  media: ReadonlyMap<string, Description>
  problems: Problem[]
}

/** The folder of a text of a page, with `/` at the end. Undefined for another file, and for the texts of the home page. */
const folderOfText = oncePerText((path) => /^(.*\/)?[a-z]{2}\.md$/.exec(path)?.[1])

/** Reads what the publisher knows of each picture and document, and reports what is wrong with them. */
export function readMedia(files: Files): MediaReading {
  const media = new Map<string, Description>()
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  const folders = new Set([...files.keys()].map(folderOfText).filter((folder) => folder !== undefined))
  const hasPage = (folder: string) => (folder === '' ? files.has('nl.md') || files.has('fr.md') : folders.has(folder))
  for (const [path, text] of files) {
    if (!isMediaPath(path)) continue
    const description = readDescription(text) ?? UNREAD
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const count = (counts.get(folder) ?? 0) + 1
    counts.set(folder, count)
    media.set(`/${path}`, description)
    const place = { file: `content/${path}`, line: 1, column: 1 }
    for (const { line = 1, column = 1, ...words } of description.findings)
      problems.push({ file: place.file, line, column, ...words })
    if (!hasPage(folder)) problems.push({ ...place, ...withoutPage() })
    if (count === MOST_FILES + 1) problems.push({ ...place, ...tooMany() })
  }
  return { media, problems }
}

/** A file without a description. `readFolder` always makes one. */
const UNREAD: Description = {
  kind: 'unreadable',
  findings: [
    {
      severity: 'error',
      code: 'damaged-file',
      found: 'a file that was not read',
      expected: 'a picture or a document',
      instead: 'run the command again, or copy the file again',
    },
  ],
}

type Words = Omit<Problem, 'file' | 'line' | 'column'>

function withoutPage(): Words {
  return {
    severity: 'error',
    code: 'file-without-page',
    found: 'a picture or a document in a folder without a page',
    expected: 'a file in the folder of the page that shows it',
    instead: 'move it into the folder of that page, or remove it',
  }
}

function tooMany(): Words {
  return {
    severity: 'error',
    code: 'too-many-files',
    found: `more than ${MOST_FILES} pictures and documents in one folder`,
    expected: `at most ${MOST_FILES}: readers wait for each of them`,
    instead: 'divide the page, and move its files with it',
  }
}
