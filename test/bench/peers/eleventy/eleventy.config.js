/** Markdown with one layout, as Hugo has it. The texts are not templates. */
export default function configure(eleventy) {
  eleventy.setTemplateFormats(['md'])
  eleventy.addGlobalData('layout', 'page.liquid')
  return { markdownTemplateEngine: false, dir: { input: 'content', layouts: '../layouts', output: 'public' } }
}
