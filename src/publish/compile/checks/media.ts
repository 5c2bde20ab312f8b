import { nearest } from '../../../text/distance.ts'
import type { CompiledMarkdown } from '../../markdown/types.ts'
import { isPictureName, mediaKindOf } from '../../media/names.ts'
import type { Problem } from '../../problem.ts'
import type { FactsFile, PicturesReading, WithoutSite } from '../../source/content.ts'
import { folderOf, mediaInFacts, pathIn, pictureOf } from '../media.ts'

/**
 * Problems of pictures and documents that concern more than one file: without author and licence, named but missing, used
 * by no page. Reported once, in whatever languages and at whatever hours a page shows them.
 * @param texts the compiled texts of all instants
 */
export function mediaProblems(content: WithoutSite, texts: Iterable<Pick<CompiledMarkdown, 'media'>>): Problem[] {
  const shown = new Set([...texts].flatMap(({ media }) => media))
  for (const [id, { facts }] of content.facts) for (const path of mediaInFacts(id, facts)) shown.add(path)
  return [
    ...[...content.media.keys()].flatMap((path) => [
      ...(shown.has(path) ? withoutRights(path, content) : unused(path, content)),
    ]),
    ...[...content.pictures].flatMap(([id, file]) =>
      hasPage(id, content) ? unknownNames(id, content, file) : [withoutPage(id, file)],
    ),
    ...[...content.facts].flatMap(([id, file]) => wrongPicture(id, content, file)),
  ]
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const notesFile = (id: string) => `${id === '/' ? '' : `${id.slice(1)}/`}pictures.yaml`

/** A picture without an author. A public body publishes nothing that it has no right to. */
function withoutRights(path: string, { pictures, unreadYaml }: WithoutSite): Problem[] {
  if (!isPictureName(path)) return []
  const [id, name] = [folderOf(path), nameOf(path)]
  const file = pictures.get(id)
  if (unreadYaml.has(notesFile(id)) || (file && Object.hasOwn(file.pictures, name))) return []
  return [
    {
      ...(file?.placeOf([]) ?? { file: `content/${notesFile(id)}`, line: 1, column: 1 }),
      severity: 'error',
      code: 'picture-without-rights',
      found: `nothing about ${name}`,
      expected: 'the author and the licence of each picture: who made it, and why the agency may publish it',
      instead: `write in content/${notesFile(id)} the line "${name}: { author: perspective.brussels, licence: own work }", with the right author and licence`,
    },
  ]
}

/** A file that no page shows or links to. A draft may still do so. Without a page in its folder, it has another problem. */
function unused(path: string, content: WithoutSite): Problem[] {
  const { drafts, unread, facts } = content
  const [id, name] = [folderOf(path), nameOf(path)]
  const mentions = ({ body }: { body: string }) => body.includes(name)
  const inDrafts = [...drafts.values()].flatMap((one) => Object.values(one)).some(mentions)
  // What a text says that cannot be read is not known.
  if (inDrafts || unread.has(id) || !hasPage(id, content)) return []
  const isDocument = mediaKindOf(path) === 'document'
  const hasDocuments = facts.has(id)
  return [
    {
      file: `content${path}`,
      line: 1,
      column: 1,
      severity: 'warning',
      code: 'unused-file',
      found: isDocument
        ? 'a document that no page links to: it is not published'
        : 'a picture that no page shows: it is not published',
      expected: 'only files that readers can find',
      instead: isDocument
        ? `write [the title of the document](${name}) in the text of the page${hasDocuments ? ', or name it under "documents" in facts.yaml' : ''}, or remove the file`
        : `write ![what it shows](${name}) in the text of the page, or remove the file`,
    },
  ]
}

const hasPage = (id: string, { pages, drafts, unread }: WithoutSite) =>
  pages.has(id) || drafts.has(id) || unread.has(id)

function withoutPage(id: string, { placeOf }: PicturesReading): Problem {
  return {
    ...placeOf([]),
    severity: 'error',
    code: 'pictures-without-page',
    found: `pictures.yaml without a page at ${id}`,
    expected: 'a page in the same folder',
    instead: 'move it into the folder of the page, with the pictures, or remove it',
  }
}

/** Names in pictures.yaml that no picture has. */
function unknownNames(id: string, { media }: WithoutSite, { pictures, placeOf }: PicturesReading): Problem[] {
  const names = [...media.keys()].filter((path) => folderOf(path) === id && isPictureName(path)).map(nameOf)
  return Object.keys(pictures).flatMap((name): Problem[] => {
    if (names.includes(name)) return []
    const near = nearest(
      name,
      names.filter((one) => !Object.hasOwn(pictures, one)),
    )
    return [
      {
        ...placeOf([name]),
        severity: 'warning',
        code: 'unknown-picture',
        found: `${name}, which is not in the folder`,
        expected: 'the name of a picture in the same folder',
        instead:
          near === undefined
            ? 'add the picture, or remove what is said of it'
            : `write ${near}, or remove what is said of it`,
      },
    ]
  })
}

/** The picture that facts.yaml names: it needs a description in each language, because no text gives it one. */
function wrongPicture(id: string, { media, pictures }: WithoutSite, { facts, placeOf }: FactsFile): Problem[] {
  const name = pictureOf(facts)
  if (name === undefined) return []
  const place = { ...placeOf(['picture']), severity: 'error' } as const
  if (!media.has(pathIn(id, name))) {
    const near = nearest(
      name,
      [...media.keys()].filter((path) => folderOf(path) === id && isPictureName(path)).map(nameOf),
    )
    return [
      {
        ...place,
        code: 'missing-picture',
        found: `the picture ${name}`,
        expected: `content${pathIn(id, name)}`,
        instead: near === undefined ? 'add the picture, or correct the name' : `write ${near}, or add the picture`,
      },
    ]
  }
  const file = pictures.get(id)
  const notes = file && Object.hasOwn(file.pictures, name) ? file.pictures[name] : undefined
  // Without notes, author and licence are missing too, which is reported once.
  if (!notes || notes.alt || notes.decorative) return []
  return [
    {
      ...(file?.placeOf([name]) ?? place),
      severity: 'error',
      code: 'picture-without-alt',
      found: `${name} without alt`,
      expected: 'what the picture shows, in each language, for readers who do not see it (WCAG 2.2, 1.1.1)',
      instead: 'add "alt: { nl: …, fr: …, en: … }", or "decorative: true" if it only decorates',
    },
  ]
}
