import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Link } from '../link.tsx'
import { Newsletter } from '../newsletter/footer-sign-up.tsx'

export function Footer({ frame }: { frame: Frame }) {
  const { locale, site } = frame
  return (
    <footer class="footer">
      <Newsletter frame={frame} />
      <div class="footer-bar">
        <nav aria-label={messages(locale).frame.footer}>
          <ul>
            {site.footer.map((link) => (
              <li>
                <Link link={link} locale={locale} />
              </li>
            ))}
          </ul>
        </nav>
        <p class="disclaimer">{site.disclaimer}</p>
      </div>
    </footer>
  )
}
