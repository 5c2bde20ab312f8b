import * as z from 'zod/mini'
import {
  BINDING,
  EVENT_CHANGES,
  INSTRUMENT_STATUSES,
  LEVELS,
  LISTED_KINDS,
  NATURES,
  PHASES,
  THEMES,
} from '../../domain/kinds.ts'
import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { teaserLink, urlPath } from './fields.ts'

export const municipality = z.enum(MUNICIPALITY_CODES)
export const inquiryState = z.enum(['announced', 'open', 'closed'])
export type InquiryState = z.infer<typeof inquiryState>

/** The last step of a project that a source confirms. */
export const lastStep = z.object({
  name: z.string(),
  /** The day, month or year on which it ended or, if only that is known, began. */
  on: z.optional(z.string()),
  /** Whether `on` is the last day of a step of several days. */
  isLastDay: z.optional(z.boolean()),
  isNow: z.optional(z.boolean()),
  /** Whether no source says what followed. */
  unconfirmed: z.optional(z.boolean()),
})
export type LastStep = z.infer<typeof lastStep>

/** A page in a list: title, summary, and the values to filter by. */
export const listItem = z.extend(teaserLink, {
  kind: z.enum(LISTED_KINDS),
  /** A day, month or year, with a time for some kinds. The list is in this order, the newest first. */
  date: z.optional(z.string()),
  /** The last day of an inquiry or an event. */
  until: z.optional(z.string()),
  type: z.optional(z.string()),
  themes: z.array(z.enum(THEMES)),
  municipalities: z.array(municipality),
  phase: z.optional(z.enum(PHASES)),
  lastStep: z.optional(lastStep),
  state: z.optional(inquiryState),
  /** Path of the plan or project that an inquiry is about. */
  plan: z.optional(urlPath),
  /** What became of an event that was announced. */
  change: z.optional(z.enum(EVENT_CHANGES)),
  /** Whether today is the last day of an open inquiry. */
  isLastDay: z.optional(z.boolean()),
  level: z.optional(z.enum(LEVELS)),
  nature: z.optional(z.array(z.enum(NATURES))),
  binding: z.optional(z.enum(BINDING)),
  status: z.optional(z.enum(INSTRUMENT_STATUSES)),
  acronym: z.optional(z.string()),
})
export type ListItem = z.infer<typeof listItem>
