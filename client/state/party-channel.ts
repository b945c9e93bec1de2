import * as v from 'valibot'
import { declaredStatuses, partyIds } from '../../domain/index.ts'

/**
 * What passes between the registrar's window, which holds the keys, and the parties' window, which holds none:
 * one declaration of one party, and what that party does with it. The channel is named by a random id, so that
 * a window shows the declaration it was opened for and nothing else.
 */

const line = v.strictObject({ label: v.string(), value: v.string() })

/** One declaration as it is read, for one choice of marital status. */
const text = v.strictObject({
  title: v.string(),
  heading: v.string(),
  self: v.array(line),
  other: v.array(line),
  statement: v.string(),
  /** The exact text that the signature is bound to. */
  exact: v.string(),
})

const shown = v.strictObject({
  party: v.picklist(partyIds),
  name: v.string(),
  texts: v.strictObject({ '10': text, '30': text, '40': text }),
})

/** Pen strokes: points of x, y in tenths of a pixel, pressure 0–4095, milliseconds since the first. */
const strokes = v.strictObject({
  width: v.number(),
  height: v.number(),
  /** SHA-256 of the text that stood beside the pen. */
  text: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  strokes: v.array(v.array(v.tuple([v.number(), v.number(), v.number(), v.number()]))),
})

const fromRegistrar = v.variant('type', [
  v.strictObject({ type: v.literal('show'), declaration: shown }),
  v.strictObject({ type: v.literal('gone') }),
])

const fromParty = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({
    type: v.literal('signed'),
    status: v.picklist(declaredStatuses),
    strokes,
    picture: v.instance(Blob),
  }),
  /** “内容不对，请登记员改” */
  v.strictObject({ type: v.literal('wrong') }),
])

export type DeclarationShown = v.InferOutput<typeof shown>
export type DeclarationText = v.InferOutput<typeof text>
export type PenStrokes = v.InferOutput<typeof strokes>
export type FromRegistrar = v.InferOutput<typeof fromRegistrar>
export type FromParty = v.InferOutput<typeof fromParty>

/** One end of a channel; what is not of its language is not heard. */
export interface PartyEnd<Said> {
  readonly say: (message: Said) => void
  readonly close: () => void
}

/** The registrar's end: shows one declaration and hears what its party does. */
export const openRegistrarEnd = (id: string, hear: (message: FromParty) => void): PartyEnd<FromRegistrar> =>
  openEnd(id, fromParty, hear)

/** The parties' end: is shown one declaration and answers for it. */
export const openPartyEnd = (id: string, hear: (message: FromRegistrar) => void): PartyEnd<FromParty> =>
  openEnd(id, fromRegistrar, hear)

function openEnd<Heard, Said>(
  id: string,
  language: v.GenericSchema<unknown, Heard>,
  hear: (message: Heard) => void,
): PartyEnd<Said> {
  const channel = new BroadcastChannel(`lianli-party-${id}`)
  channel.onmessage = ({ data }) => {
    const read = v.safeParse(language, data)
    if (read.success) hear(read.output)
  }
  return { say: (message) => channel.postMessage(message), close: () => channel.close() }
}
