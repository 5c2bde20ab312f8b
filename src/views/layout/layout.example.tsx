import type { Examples } from '../example.ts'
import { Layout } from './layout.tsx'

export const examples: Examples = {
  pages: [
    {
      state: 'an empty page',
      show: ({ frame, words }) => (
        <Layout frame={frame} metadata={{ title: words.page, description: words.sentence, indexed: false }}>
          <div class="page">
            <h1>{words.page}</h1>
          </div>
        </Layout>
      ),
    },
  ],
}
