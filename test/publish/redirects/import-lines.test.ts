import { describe, expect, it } from 'vitest'
import { readImport } from '../../../src/publish/redirects/import-lines.ts'

const pairs = (text: string) => readImport(text).redirects.map(({ line, from, to }) => [line, from, to])
const unread = (text: string) => readImport(text).unread.map(({ line, reason }) => `${line} ${reason}`)

describe('readImport reads', () => {
  it.each([
    [
      'CSV with a header',
      'from,to,status\n/a,/b,301\n"/c,d",/e\n',
      [
        [2, '/a', '/b'],
        [3, '/c,d', '/e'],
      ],
    ],
    ['CSV with other names and an order of its own', 'Destination;Source\n/b;/a\n', [[2, '/a', '/b']]],
    [
      'CSV without a header',
      '/a,/b\r\n\r\n/c,/d\r\n',
      [
        [1, '/a', '/b'],
        [3, '/c', '/d'],
      ],
    ],
    [
      'whole addresses',
      'https://www.x.be/a?id=1,https://www.x.be/nl/b\n',
      [[1, 'https://www.x.be/a?id=1', 'https://www.x.be/nl/b']],
    ],
    ['410 in CSV', 'from,to,status\n/a,,410\n', [[2, '/a', '']]],
    [
      '_redirects',
      '# old\n/a /b\n/c   /d  301!\n/e id=1 lang=nl /f 308\n/g /h 302 # soon\n',
      [
        [2, '/a', '/b'],
        [3, '/c', '/d'],
        [4, '/e?id=1&lang=nl', '/f'],
        [5, '/g', '/h'],
      ],
    ],
    [
      'Apache',
      'RewriteEngine On\nRedirect 301 /a /b\nRedirect permanent "/c d" /e\nRedirectPermanent /f https://x.be/g\nRedirect gone /h\nRedirect /i /j\n',
      [
        [2, '/a', '/b'],
        [3, '/c d', '/e'],
        [4, '/f', 'https://x.be/g'],
        [5, '/h', ''],
        [6, '/i', '/j'],
      ],
    ],
    [
      'Apache rules for one address',
      'RewriteRule ^a/b\\.html$ /c [R=301,L]\nRewriteRule ^/?d/?$ /e [R,L]\nRewriteRule ^f$ - [G]\n',
      [
        [1, '/a/b.html', '/c'],
        [2, '/d', '/e'],
        [3, '/f', ''],
      ],
    ],
    [
      'nginx',
      'rewrite ^/a$ /b permanent;\nlocation = /c { return 301 /d; }\nlocation = /e {\n  return 410;\n}\n"/g h" /x;\n/i /j;\n',
      [
        [1, '/a', '/b'],
        [2, '/c', '/d'],
        [3, '/e', ''],
        [7, '/i', '/j'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it.each([
    ['/blog/* /news/:splat', '1 a pattern'],
    ['/a/:year /b', '1 a pattern'],
    ['/a id=:id /b/:id', '1 a pattern'],
    ['/a /b 301 Country=be', '1 a condition'],
    ['/a /b 200', '1 the status 200'],
    ['/a /b 999', '1 the status 999'],
    ['RedirectMatch 301 ^/a(.*)$ /b', '1 a pattern'],
    ['RewriteCond %{QUERY_STRING} ^id=1$', '1 a condition'],
    ['RewriteRule ^a/(.*)$ /b/$1 [R=301]', '1 a pattern'],
    ['RewriteRule ^a$ /b [L]', '1 a rewrite within the server'],
    ['rewrite ^/a/(.*)$ /b/$1 permanent;', '1 a pattern'],
    ['location /a { return 301 /b; }', '1 a pattern'],
    ['hello world', '1 not a redirect'],
    ['from,to\n/a,', '2 no target'],
    ['from,to\n"/a,/b', '2 a quotation mark'],
  ])('and reports what it cannot keep: %s', (text, reason) => {
    expect(readImport(text).redirects).toEqual([])
    expect(unread(text)).toEqual([expect.stringContaining(reason)])
  })
})
