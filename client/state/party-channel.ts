import * as v from 'valibot'
import { declaredStatuses, hashText, partyIds } from '../../domain/index.ts'

/**
 * What passes between the registrar's window, which holds the keys, and the parties' window, which holds none:
 * one declaration of one party at a time, and what that party does with it. Every message names the declaration
 * it is about; what is not of this language, or of another declaration, is not heard.
 */

const id = v.pipe(v.string(), v.uuid())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const words = v.pipe(v.string(), v.maxLength(4000))
const line = v.strictObject({ label: words, value: words })

/** One declaration as it is read. */
const text = v.strictObject({
  title: words,
  heading: words,
  self: v.array(line),
  other: v.array(line),
  statement: words,
  /** The exact text that the signature is bound to. */
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
})

const declaration = v.strictObject({
  party: v.picklist(partyIds),
  name: words,
  texts: v.union([
    /** At a marriage the party chooses the own status, and reads the text that goes with it. */
    v.strictObject({ '10': text, '30': text, '40': text }),
    v.strictObject({ only: text }),
  ]),
})

const whole = v.pipe(v.number(), v.safeInteger())

/** Pen strokes: points of x, y in tenths of a pixel, pressure 0–4095, milliseconds since the first point. */
const strokes = v.strictObject({
  width: whole,
  height: whole,
  /** SHA-256 of the text that stood beside the pen. */
  text: hash,
  strokes: v.pipe(
    v.array(v.pipe(v.array(v.tuple([whole, whole, whole, whole])), v.maxLength(20_000))),
    v.minLength(1),
    v.maxLength(500),
  ),
})

const message = v.variant('say', [
  /** The parties' window is there. */
  v.strictObject({ say: v.literal('ready') }),
  v.strictObject({ say: v.literal('show'), id, declaration }),
  /** Nothing is to be shown: the window waits. */
  v.strictObject({ say: v.literal('clear') }),
  /** The red key. */
  v.strictObject({
    say: v.literal('signed'),
    id,
    /** Null where nothing was to be chosen. */
    status: v.nullable(v.picklist(declaredStatuses)),
    strokes,
    /** PNG. */
    picture: v.instance(Uint8Array),
  }),
  /** “内容不对，请登记员改” */
  v.strictObject({ say: v.literal('wrong'), id }),
])

export type DeclarationShown = v.InferOutput<typeof declaration>
export type DeclarationText = v.InferOutput<typeof text>
export type PenStrokes = v.InferOutput<typeof strokes>
type Message = v.InferOutput<typeof message>
/** What a party signed: the status chosen, the pen's strokes bound to the text, and their picture. */
export type Signed = Omit<Extract<Message, { say: 'signed' }>, 'say' | 'id'>

/** The text that goes with a choice of status; before there is one, that of the first. */
export const textFor = ({ texts }: DeclarationShown, status: Signed['status']): DeclarationText =>
  'only' in texts ? texts.only : texts[status ?? '10']

/** The clerk's end: shows one declaration at a time and hears what its party does. */
export interface ClerkEnd {
  readonly show: (declaration: DeclarationShown) => void
  readonly clear: () => void
  readonly close: () => void
}

/** What the clerk's window is told; only about the declaration that is shown. */
export interface ClerkListener {
  readonly onSigned: (signed: Signed) => void
  readonly onWrong: () => void
}

const channelName = 'lianli-party'

/** Opens the clerk's end. A signature under another text than the one shown is not one. */
export function openClerkEnd(listener: ClerkListener, channel = new BroadcastChannel(channelName)): ClerkEnd {
  let current: { readonly id: string; readonly declaration: DeclarationShown } | undefined
  const tell = (said: Message): void => channel.postMessage(said)
  const showCurrent = (): void => tell(current ? { say: 'show', ...current } : { say: 'clear' })
  const become = (next: typeof current): void => {
    current = next
    showCurrent()
  }
  channel.onmessage = ({ data }) => {
    const read = v.safeParse(message, data)
    if (!read.success) return
    const heard = read.output
    if (heard.say === 'ready') return showCurrent()
    if (!('id' in heard) || heard.id !== current?.id) return
    if (heard.say === 'wrong') listener.onWrong()
    if (heard.say !== 'signed') return
    const { status, strokes, picture } = heard
    const shownText = hashText(textFor(current.declaration, status).exact)
    if (strokes.text === shownText) listener.onSigned({ status, strokes, picture })
  }
  return {
    show: (shown) => become({ id: crypto.randomUUID(), declaration: shown }),
    clear: () => become(undefined),
    close: () => {
      become(undefined)
      channel.close()
    },
  }
}

/** The parties' end: shows what it is given, and can say nothing about anything else. */
export interface PartyEnd {
  readonly sign: (signed: Signed) => void
  readonly wrong: () => void
  readonly close: () => void
}

/** Opens the parties' end; `onShow` is told null when nothing is to be shown. */
export function openPartyEnd(
  onShow: (declaration: DeclarationShown | null) => void,
  channel = new BroadcastChannel(channelName),
): PartyEnd {
  let current: string | undefined
  const tell = (said: Message): void => channel.postMessage(said)
  channel.onmessage = ({ data }) => {
    const read = v.safeParse(message, data)
    if (!read.success || (read.output.say !== 'show' && read.output.say !== 'clear')) return
    current = read.output.say === 'show' ? read.output.id : undefined
    onShow(read.output.say === 'show' ? read.output.declaration : null)
  }
  tell({ say: 'ready' })
  return {
    sign: (signed) => current && tell({ say: 'signed', id: current, ...signed }),
    wrong: () => current && tell({ say: 'wrong', id: current }),
    close: () => channel.close(),
  }
}
