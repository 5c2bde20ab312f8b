import { build } from 'esbuild'

/** Bundles the Worker as wrangler does with this NODE_ENV. @returns the text, and the source files that are in it */
export async function bundleWorker(nodeEnv: 'production' | 'development'): Promise<{ text: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    define: { 'process.env.NODE_ENV': JSON.stringify(nodeEnv) },
  })
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
  return { text: outputFiles[0]?.text ?? '', files }
}
