import type { ActionId, CaseKind } from '../log/action.ts'
import { hashText } from '../log/content-id.ts'
import { type Log, logOf } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import { inventedBlob } from './marriage-acts.ts'
import { sealUnsigned } from './signer.ts'

/** One line of the tables of retention: a case, parameter rows, a day, and whether it is kept. */
export interface RetentionExample {
  readonly class: string
  readonly log: Log
  readonly rows: readonly Row[]
  readonly day: string
  readonly verdict: 'kept' | 'goes'
  readonly why: string
}

/** Reads a table: `book 2026-01-10 for 2026-02-28, abort 2026-02-01`, and rows as `name=6 from 2026-04-11`. */
export function readRetentionExamples(text: string): RetentionExample[] {
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => {
    const [of = '', acts = '', rows = '', day = '', verdict, why = ''] = line.split('\t')
    if (verdict !== 'kept' && verdict !== 'goes') throw new Error(`neither kept nor goes: ${line}`)
    return { class: of, log: caseOf(acts.split(', ')), rows: rowsFrom(rows), day, verdict, why }
  })
}

/** The blob that a case's `what` is in these tables. */
export const exampleBlob = (what: 'contact' | 'chip' | 'photo') => inventedBlob(`example ${what}`)

function caseOf(words: readonly string[]): Log {
  const ids = new Map<string, ActionId>()
  let prev: ActionId[] = []
  const actions = words.map((word, seq) => {
    const [name = '', day = '', , slot = day] = word.split(' ')
    const action = sealUnsigned({
      v: 1,
      case: '01KAT0000000000000000000AA',
      kind: kindOf(name),
      prev,
      basis: [],
      act: actOf(name, slot, ids),
      at: `${day}T09:00:00+08:00`,
      by: { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1', seq, last: prev[0] ?? null },
    })
    ids.set(name, action.id)
    prev = [action.id]
    return action
  })
  return logOf(actions)
}

const kindOf = (name: string): CaseKind => kindsOfActs[name] ?? 'marriage'

/** Whose acts they are, where they are not a marriage's. */
const kindsOfActs: Readonly<Record<string, CaseKind>> = {
  check: 'status-check',
  open: 'dispute',
  close: 'dispute',
  reconcile: 'divorce',
  'issue-receipt': 'divorce',
  withdraw: 'divorce',
  'file-application': 'divorce',
  put: 'archive-box',
  receive: 'revocation',
  identify: 'e-certificate',
  'review-validity': 'e-certificate',
  issue: 'e-certificate',
  submit: 'appointment',
  'check-in': 'appointment',
  convert: 'appointment',
}

/** An act as far as retention reads it. */
function actOf(name: string, slot: string, ids: ReadonlyMap<string, ActionId>) {
  const [what = '', of = ''] = name.split('-of-')
  const named = ids.get(of) ?? null
  const contact = exampleBlob('contact')
  switch (what) {
    case 'book':
    case 'submit':
      return { type: what, slot: `${slot}T10:00:00+08:00` }
    case 'hold':
      return { type: 'hold', of: named }
    case 'void':
      return { type: 'settle-hold', of: named, as: 'void' }
    case 'accept':
      return { type: 'accept', match: { man: { chip: exampleBlob('chip') }, woman: { chip: null } } }
    case 'capture':
      return {
        type: 'capture',
        scenePhoto: exampleBlob('photo'),
        details: { man: { contact }, woman: { contact } },
      }
    default:
      return { type: what }
  }
}

function rowsFrom(text: string): Row[] {
  if (text === '-') return []
  return text.split(', ').map((word, index): Row => {
    const [said = '', , from = ''] = word.split(' ')
    const [name = '', value = ''] = said.split('=')
    const body = { kind: 'parameter', name, office: null, from, value: Number(value) } as const
    const sig = { key: 'centre', suite: 'intl-1', value: '' } as const
    return { id: `sha256-${hashText(`${word} ${index}`)}`, body, sig }
  })
}
