import { recipeText } from '../../../content/hash.ts'
import type { ShareRecipe } from '../../../content/schema/image.ts'
import { LOCALES, type Locale, OFFICIAL_LOCALES } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { shapePath, territoryPath } from '../../drawings/outline.ts'
import { shapeOf } from '../../drawings/project-shape.ts'
import { imageAddress, MADE } from '../../images/recipe.ts'
import { digestOf } from '../../media/parts.ts'
import type { SiteFile } from '../../source/schemas.ts'
import { linkTo } from '../tree/links.ts'
import type { Tree, TreePage } from '../tree/tree.ts'
import { sectionOf } from './search/documents.ts'

/** The address of an image, the name of its record, and what it is made from. */
export interface SocialImage {
  address: string
  hash: string
  recipe: ShareRecipe
}

/** The image of a page. A page that borrows its text shows the image of the original. */
export function socialImage(
  page: TreePage,
  reader: Locale,
  { tree, site }: { tree: Tree; site: SiteFile },
): SocialImage {
  const { locale } = page.shown[reader]
  const section = tree.get(sectionOf(page))
  const place = site.navigation.findIndex((one) => one.page === section?.id)
  const recipe: ShareRecipe = {
    made: MADE,
    title: linkTo(page, locale).title,
    section: section && section !== page ? linkTo(section, locale).title : site.organisation[locale],
    language: messages(locale).languageName,
    site: site.name[locale],
    tick: place < 0 ? -1 : (place + 0.5) / site.navigation.length,
    ...placeOn(page),
  }
  return imageOf(recipe)
}

/** The image of the addresses without a language, which names the organisation in Dutch and French. */
export function neutralImage(site: SiteFile): SocialImage {
  const recipe: ShareRecipe = {
    made: MADE,
    title: [...new Set(OFFICIAL_LOCALES.map((locale) => site.organisation[locale]))].join(' · '),
    section: site.name.nl,
    language: LOCALES.map((locale) => messages(locale).languageName).join(' · '),
    site: site.name.nl,
    tick: -1,
  }
  return imageOf(recipe)
}

function imageOf(recipe: ShareRecipe): SocialImage {
  // The same as `imageName`, which is many times as slow because it waits for each hash.
  const hash = digestOf(recipeText(recipe))
  return { address: imageAddress(hash), hash, recipe }
}

/** The place of a project or a municipality, on the map of the image. */
function placeOn({ facts }: TreePage): Pick<ShareRecipe, 'place'> {
  if (facts?.kind === 'municipality') return { place: territoryPath(facts.code) }
  const shape = facts?.kind === 'project' ? shapeOf(facts.map) : undefined
  return shape ? { place: shapePath(shape) } : {}
}
