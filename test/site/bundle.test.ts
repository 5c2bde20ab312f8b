import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** The files of ours in the bundle, as wrangler builds it for a place. */
async function bundled(environment: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    define: { 'process.env.NODE_ENV': JSON.stringify(environment) },
  })
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
}

test('what is deployed holds no byte of the page of components', async () => {
  const ofComponents = (files: string[]) => files.filter((file) => file.startsWith('src/components-page/'))
  expect(ofComponents(await bundled('development')).length).toBeGreaterThan(10)
  expect(ofComponents(await bundled('production'))).toEqual([])
})
