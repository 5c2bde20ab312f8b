import { type Browser, launch } from 'puppeteer-core'

/** Starts Debian's Firefox, or the one that `FIREFOX` names. It is driven over WebDriver BiDi, so it needs no other program. */
export function launchFirefox(): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    headless: true,
    // A language that the site has not, so that the page in three languages stays.
    // Without smooth scrolling, because no check may run while the page still moves.
    extraPrefsFirefox: { 'intl.accept_languages': 'de-DE', 'general.smoothScroll': false },
  })
}
