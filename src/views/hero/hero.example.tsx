import { raw } from 'hono/html'
import type { Examples } from '../example.ts'
import { DISTANCES, KEY_PLAN, SECTION } from '../sample-data/drawings.ts'
import { Hero } from './hero.tsx'

/** A drawing as the publisher makes them: a row of houses on the ground line. */
const GROUND =
  '<svg viewBox="0 0 400 40" aria-hidden="true" focusable="false"><path d="M0 30H400M40 30V14H60V30M60 30V8H80V30" fill="none" stroke="currentColor" stroke-width="2"/></svg>'

export const examples: Examples = {
  components: [
    {
      state: 'with a title',
      show: ({ words }) => (
        <Hero>
          <h3>{words.page}</h3>
          <p class="lead">{words.sentence}</p>
        </Hero>
      ),
    },
    {
      state: 'with a section drawing beside the title, and a key plan in the corner',
      show: ({ words }) => (
        <Hero section={SECTION} corner={KEY_PLAN}>
          <h3>{words.page}</h3>
          <p class="lead">{words.sentence}</p>
        </Hero>
      ),
    },
    {
      state: 'with charts of distances beside the title',
      show: ({ words }) => (
        <Hero beside={raw(DISTANCES)}>
          <h3>{words.page}</h3>
          <p class="lead">{words.sentence}</p>
        </Hero>
      ),
    },
    {
      state: 'with something beside the title, and a drawing on the ground line',
      show: ({ words }) => (
        <Hero beside={<p>{words.answer}</p>} ground={GROUND}>
          <h3>{words.long}</h3>
          <p class="lead">{words.sentence}</p>
        </Hero>
      ),
    },
  ],
}
