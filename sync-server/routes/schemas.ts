/** The name of a clerk, an office or a device. */
export const name = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' } as const

/** Words, never empty. */
export const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const

/** A list, of texts unless said otherwise. */
export const textList = (maxItems: number, items: object = { type: 'string', maxLength: 200 }) =>
  ({ type: 'array', maxItems, items }) as const

/** The name of a blob. */
export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const

/** A public key on P-256 as JWK, reduced to what fixes it. */
export const publicKey = {
  type: 'object',
  additionalProperties: false,
  required: ['kty', 'crv', 'x', 'y'],
  properties: {
    kty: { type: 'string', enum: ['EC'] },
    crv: { type: 'string', enum: ['P-256'] },
    x: { type: 'string', pattern: '^[\\w-]{43}$' },
    y: { type: 'string', pattern: '^[\\w-]{43}$' },
  },
} as const

/** A row of the reference, as it stands in the reference database without `_id` and `_rev`. */
export const row = {
  type: 'object',
  required: ['id', 'body', 'sig'],
  properties: {
    id: { type: 'string' },
    body: { type: 'object', additionalProperties: true },
    sig: { type: 'object', additionalProperties: true },
  },
} as const

/** An object with exactly these members, all of them required unless named in `optional`. */
export const form = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
})
