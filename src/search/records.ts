import type * as z from 'zod/mini'

/** Reads records of one release. */
export interface Records {
  record<S extends z.ZodMiniType>(hash: string, schema: S): Promise<z.infer<S>>
}
