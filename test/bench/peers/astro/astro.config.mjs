import cloudflare from '@astrojs/cloudflare'
import { defineConfig } from 'astro/config'

/** Pages are rendered at each request. The bench puts no picture on them. */
export default defineConfig({
  output: 'server',
  adapter: cloudflare({ imageService: 'passthrough' }),
})
