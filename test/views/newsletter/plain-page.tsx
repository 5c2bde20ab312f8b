import type { Locale } from '../../../src/locale/locale.ts'
import { localized } from '../../../src/locale/locale.ts'
import { Layout } from '../../../src/views/layout/layout.tsx'
import { SignUpForm } from '../../../src/views/newsletter/sign-up-form.tsx'
import { frameOf } from './frame.ts'
import { formOf } from './specimens.tsx'

/** A page with both forms: the full form in its text and the short one in its footer. */
export function PlainPage({ locale }: { locale: Locale }) {
  const frame = frameOf(
    locale,
    localized((one) => `/${one}/elsewhere`),
  )
  return (
    <Layout frame={frame} metadata={{ title: 'Elsewhere', description: 'Elsewhere', indexed: false }}>
      <div class="page">
        <h1>Elsewhere</h1>
        <SignUpForm {...formOf(locale)} />
      </div>
    </Layout>
  )
}
