import type { Examples } from '../example.ts'
import { Hero } from '../hero/hero.tsx'
import { Layout } from './layout.tsx'

export const examples: Examples = {
  pages: [
    {
      state: 'an empty page',
      show: ({ frame, words }) => (
        <Layout frame={frame} metadata={{ title: words.page, description: words.sentence, indexed: false }}>
          <Hero>
            <h1>{words.page}</h1>
          </Hero>
        </Layout>
      ),
    },
  ],
}
