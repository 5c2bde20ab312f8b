import * as z from 'zod/mini'
import { MUNICIPALITY_CODES } from '../domain/municipalities.ts'
import { TOPICS } from '../domain/topics.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { readAddress } from './address.ts'
import { type FieldError, type FieldErrors, type FieldName, RHYTHMS, type SignUpValues, TICKED, TRAP } from './model.ts'

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

/** Forms from before this field existed do not have it. */
const rhythm = z.catch(z.optional(z.enum(RHYTHMS)), undefined)
/** A box that is never ticked beforehand. Only its own value is consent. */
const alerts = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (value === TICKED ? true : undefined)),
)

/** Idempotency key of a form, for when it is sent again after its answer was lost. The client chooses it; our forms use an id. */
const attempt = z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/)))

export const signUpForm = z.object({
  email,
  locale,
  topics,
  municipalities,
  rhythm,
  alerts,
  [TRAP]: text('filled'),
  person: text(undefined),
  attempt: z.catch(attempt, undefined),
  'cf-turnstile-response': text(undefined),
})

export type SignUpForm = z.infer<typeof signUpForm>

export const preferencesForm = z.object({ locale, topics, municipalities, rhythm, alerts })
export const addressForm = z.object({ email })

type Typed = Record<string, unknown>

/** The values as typed, to fill the form in again after a refusal. */
export function typedValues(typed: Typed, fallback: Locale): SignUpValues {
  const list = (value: unknown) => (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  const { locale, email } = typed
  const rhythm = RHYTHMS.find((one) => one === typed.rhythm)
  return {
    email: typeof email === 'string' ? email.slice(0, 1000) : '',
    locale: LOCALES.find((one) => one === locale) ?? fallback,
    topics: TOPICS.filter((topic) => list(typed.topics).includes(topic)),
    municipalities: MUNICIPALITY_CODES.filter((code) => list(typed.municipalities).includes(code)),
    ...(rhythm && { rhythm }),
    ...(typed.alerts === TICKED && { alerts: true }),
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
