import { describe, expect, it } from 'vitest'
import { cloudflareMailer } from '../../../src/newsletter/mail/cloudflare.ts'
import { MailError } from '../../../src/newsletter/mail/mailer.ts'

const MAIL = {
  to: 'jan@example.org',
  from: { email: 'newsletter@example.brussels', name: 'Nieuwsbrief' },
  subject: 'Welkom',
  html: '<p>Welkom',
  text: 'Welkom',
  headers: {},
}
const failing = (error: unknown) => cloudflareMailer({ send: () => Promise.reject(error) })

describe('cloudflareMailer', () => {
  it('returns the id of the mail at the service', async () => {
    const mailer = cloudflareMailer({ send: async () => ({ messageId: 'm-1' }) })
    expect(await mailer.send(MAIL)).toEqual({ message: 'm-1' })
  })

  it('throws a MailError if the service refuses with a code', async () => {
    const refusal = Object.assign(new Error('no'), { code: 'E_SENDER_NOT_VERIFIED' })
    const failure = await failing(refusal)
      .send(MAIL)
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MailError)
    expect(failure).toMatchObject({ code: 'E_SENDER_NOT_VERIFIED', verdict: 'stop', cause: refusal })
  })

  it('rethrows any other failure, because the service may have taken the mail', async () => {
    const failure = new TypeError('network')
    await expect(failing(failure).send(MAIL)).rejects.toBe(failure)
  })
})
