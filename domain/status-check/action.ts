import * as v from 'valibot'

/**
 * A check of somebody's marital status that a registrar with a line makes for a colleague without one.
 * The colleague writes its code into the marriage case, see `checkCode`.
 */
export const statusCheckAct = v.variant('type', [
  v.strictObject({
    type: v.literal('check'),
    number: v.pipe(v.string(), v.minLength(4), v.maxLength(40)),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    /** GB/T 2261.2, or `unknown` where the source is silent. */
    found: v.picklist(['10', '20', '30', '40', 'unknown']),
    source: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    reference: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    /** The colleague who asked, and the office. */
    askedBy: v.pipe(v.string(), v.maxLength(64)),
    office: v.pipe(v.string(), v.maxLength(64)),
  }),
])
export type StatusCheckAct = v.InferOutput<typeof statusCheckAct>
