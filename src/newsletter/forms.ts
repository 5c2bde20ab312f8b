import * as z from 'zod/mini'
import { MUNICIPALITY_CODES } from '../domain/municipalities.ts'
import { TOPICS } from '../domain/topics.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { readAddress } from './address.ts'
import { type FieldError, type FieldErrors, type FieldName, type SignUpValues, TRAP } from './model.ts'

const withError = (error: FieldError) => ({ error })
/** A field that may be sent several times, once, or not at all. */
const several = (error: FieldError) =>
  z.pipe(
    z.optional(z.union([z.array(z.string()), z.string()], withError(error))),
    z.transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])),
  )
/** An optional text field that never causes an error: any value that is not text is replaced by `otherwise`. */
const text = (otherwise: string | undefined) => z.catch(z.optional(z.string()), otherwise)

const email = z.pipe(
  z.optional(z.string(withError('email-malformed'))),
  z.transform((typed, context) => {
    const read = readAddress(typed ?? '')
    if (read.ok) return read.address
    context.issues.push({ code: 'custom', message: read.reason, input: typed })
    return z.NEVER
  }),
)
const locale = z.enum(LOCALES, withError('locale-unknown'))
const topics = z.pipe(
  several('topics-missing'),
  z.array(z.enum(TOPICS, withError('topics-missing'))).check(z.minLength(1, withError('topics-missing'))),
)
const municipalities = z.pipe(
  several('municipalities-unknown'),
  z.array(z.enum(MUNICIPALITY_CODES, withError('municipalities-unknown'))),
)

/** Idempotency key of a form, for when it is sent again after its answer was lost. The client chooses it; our forms use an id. */
const attempt = z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/)))

export const signUpForm = z.object({
  email,
  locale,
  topics,
  municipalities,
  [TRAP]: text('filled'),
  person: text(undefined),
  attempt: z.catch(attempt, undefined),
  'cf-turnstile-response': text(undefined),
})

export type SignUpForm = z.infer<typeof signUpForm>

export const preferencesForm = z.object({ locale, topics, municipalities })
export const addressForm = z.object({ email })

type Typed = Record<string, unknown>

/** The values as typed, to fill the form in again after a refusal. */
export function typedValues(typed: Typed, fallback: Locale): SignUpValues {
  const list = (value: unknown) => (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  const { locale, email } = typed
  return {
    email: typeof email === 'string' ? email.slice(0, 1000) : '',
    locale: LOCALES.find((one) => one === locale) ?? fallback,
    topics: TOPICS.filter((topic) => list(typed.topics).includes(topic)),
    municipalities: MUNICIPALITY_CODES.filter((code) => list(typed.municipalities).includes(code)),
  }
}

/** The first error of each field, by the name of the field. */
export function fieldErrors(issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of issues) {
    const field = String(path[0]) as FieldName
    errors[field] ??= message as FieldError
  }
  return errors
}
