import type { Frame } from '../frame.ts'
import { FooterSignUp } from './footer-sign-up.tsx'

/** The newsletter block at the foot of every page but the newsletter's own, where the form with every choice stands. */
export function Newsletter({ frame: { locale, site, translations } }: { frame: Frame }) {
  const { title, text, link, privacy } = site.newsletter
  const here = translations[locale].path
  if (here === link.path || here.startsWith(`${link.path}/`)) return null
  return <FooterSignUp locale={locale} action={link.path} privacy={privacy} title={title} text={text} more={link} />
}
