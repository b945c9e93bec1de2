import type { Admitted } from '../../domain/index.ts'
import type { Batch, Entry, Parked } from './store.ts'

/** The id of a document. */
export const idOf = ({ id }: { id: string }): string => id

/** A batch of some of its parts. */
export const batch = (some: Partial<Batch>): Batch => ({
  entries: [],
  parked: [],
  refused: [],
  released: [],
  ...some,
})

/** A document that is ready to be kept. */
export const entry = (id: string, inCase: string | null = null, clerk: string | null = null): Entry => ({
  of: {} as Admitted,
  id,
  rev: '1-a',
  json: `{"_id":"${id}","_rev":"1-a","名":"𠮷","n":[1,{"z":true,"a":null}]}`,
  case: inCase,
  clerk,
})

/** An act of case `1`, as far as it says whose it is: the one with which a clerk's machine begins has the number 0. */
export const actEntry = (id: string, clerk: string, seq: number): Entry => ({
  ...entry(id, '1', clerk),
  json: `{"_id":"${id}","_rev":"1-a","body":{"by":{"clerk":"${clerk}","device":"${clerk}","seq":${seq}},"prev":["x"]},"sigs":[]}`,
})

/** What is left of case `1`, whose acts were `a` and `b`. */
export const tombstone: Entry = {
  ...entry('tombstone:a'),
  json: '{"_id":"tombstone:a","_rev":"1-a","body":{"acts":["a","b"],"case":"1"},"sig":{}}',
}

/** An act that waits for a cause. */
export const parked = (id: string): Parked => ({
  id,
  rev: '1-a',
  json: '{}',
  reason: 'cause',
  missing: { causes: [`sha256-${'0'.repeat(64)}`], rows: [], newer: false },
})
