import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { mailedPath } from '../../src/newsletter/mailed-path.ts'
import { ONE_CLICK_PATH, tokenPath } from '../../src/newsletter/paths.ts'

describe('mailedPath', () => {
  test.each([
    ['capitals in the fixed part', '/NL/Nieuwsbrief/BEHEREN/aBc-_9', '/nl/nieuwsbrief/beheren/aBc-_9'],
    ['doubled slashes', '//nl//nieuwsbrief///beheren//aBc', '/nl/nieuwsbrief/beheren/aBc'],
    ['a slash at the end', '/nl/nieuwsbrief/beheren/aBc/', '/nl/nieuwsbrief/beheren/aBc/'],
    ['slashes at the end', '/nl/nieuwsbrief/beheren/aBc//', '/nl/nieuwsbrief/beheren/aBc/'],
    ['the slugs of another language', '/fr/nieuwsbrief/voorkeuren/aBc', '/fr/newsletter/preferences/aBc'],
    ['the file of the data', '/EN/newsletter/preferences/aBc/data.json', '/en/newsletter/preferences/aBc/data.json'],
    ['a language with its region', '/nl-BE/nieuwsbrief/beheren/aBc', '/nl/nieuwsbrief/beheren/aBc'],
    ['a fixed part that is encoded twice', '/nl/nieuws%2562rief/beheren/aBc', '/nl/nieuwsbrief/beheren/aBc'],
    ['encoded slashes', '/nl%2Fnieuwsbrief%252Fbeheren%2FaBc', '/nl/nieuwsbrief/beheren/aBc'],
    ['the file of a folder', '/nl/nieuwsbrief/beheren/aBc/index.html', '/nl/nieuwsbrief/beheren/aBc'],
    ['the same, with a slash and a bracket', '/nl/nieuwsbrief/beheren/aBc/index.html/)', '/nl/nieuwsbrief/beheren/aBc'],
    ['a path parameter', '/nl/nieuwsbrief/beheren/aBc;jsessionid=1', '/nl/nieuwsbrief/beheren/aBc'],
    ['a line break after a slash', '/nl/nieuwsbrief/beheren/aBc/\n', '/nl/nieuwsbrief/beheren/aBc'],
    ['several of these', '//FR-be/Nieuwsbrief%2FBeheren//aBc;x/', '/fr/newsletter/gerer/aBc/'],
    ['one-click in capitals', '/Newsletter/One-Click/aBc', `${ONE_CLICK_PATH}/aBc`],
  ])('reads %s', (_, path, expected) => {
    expect(mailedPath(path)).toBe(expected)
  })

  test('does not change the path of a mailed link', () => {
    for (const page of ['confirm', 'manage', 'preferences', 'change'] as const)
      for (const locale of LOCALES)
        expect(mailedPath(tokenPath(page, locale, 'aBc'))).toBe(tokenPath(page, locale, 'aBc'))
  })

  test.each([
    '/',
    '/NL/',
    '/nl/nieuwsbrief/beheren',
    '/nl/Nieuwsbrief',
    '/nl//zoeken',
    '/nl-be/nieuwsbrief',
    '/nl-be/nieuws;x/index.html',
    '/nl/100%',
    '/nl/constructor/x',
    '/__proto__/a/b',
  ])('does not change another path: %s', (path) => {
    expect(mailedPath(path)).toBe(path)
  })
})
