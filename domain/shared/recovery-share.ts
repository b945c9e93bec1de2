import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../log/result.ts'
import { bytesOf, type Group, groupsOf, readGroups } from './checked-groups.ts'

/** Who keeps a share: the head of the office (负责人), or the bureau above it (民政局). */
export const shareHolders = ['head', 'bureau'] as const
export type ShareHolder = (typeof shareHolders)[number]

/** The recovery key that a share is of. */
export interface RecoveryKeyName {
  readonly office: string
  /** Name of its public key. */
  readonly key: string
}

/** One of the two shares of an office's recovery key (恢复钥匙); alone it says nothing about the key. */
export interface RecoveryShare {
  readonly holder: ShareHolder
  /** Four bytes that tell office and key apart from others. */
  readonly tag: Uint8Array
  /** 32 bytes; the private key is both shares added bit by bit. */
  readonly bytes: Uint8Array
}

/** Why a share cannot be used; `group` counts from 1. */
export type ShareFault =
  | { readonly code: 'incomplete'; readonly missing: number }
  | { readonly code: 'wrong-group'; readonly group: number }
  | { readonly code: 'too-long' }
  /** Each group is right and all of them together are not: groups of two papers are mixed. */
  | { readonly code: 'mixed' }
  /** The share of the other holder. */
  | { readonly code: 'other-share' }
  /** The share of another office's key, or of this office's earlier or later one. */
  | { readonly code: 'other-key' }

/** Groups of one share as it is written. */
export const groupsInShare = 16

const version = 1
const headerLength = 1
const tagLength = 4
const secretLength = 32
const sumLength = 3

/** A private key of 32 bytes in two shares; `random` is 32 bytes nobody else has seen. */
export function splitSecret(
  secret: Uint8Array,
  random: Uint8Array,
  of: RecoveryKeyName,
): readonly [head: RecoveryShare, bureau: RecoveryShare] {
  if (secret.length !== secretLength || random.length !== secretLength)
    throw new RangeError('a secret and its mask have 32 bytes')
  const tag = tagOf(of)
  return [
    { holder: 'head', tag, bytes: random.slice() },
    { holder: 'bureau', tag, bytes: added(secret, random) },
  ]
}

/** The private key, from both shares of it. */
export const joinShares = (head: RecoveryShare, bureau: RecoveryShare): Uint8Array =>
  added(head.bytes, bureau.bytes)

/** A share as it is written down: sixteen groups of five characters. */
export function writeShare({ holder, tag, bytes }: RecoveryShare): string[] {
  const plain = new Uint8Array(headerLength + tagLength + secretLength)
  plain.set([(version << 4) | shareHolders.indexOf(holder)])
  plain.set(tag, headerLength)
  plain.set(bytes, headerLength + tagLength)
  const whole = new Uint8Array(plain.length + sumLength)
  whole.set(plain)
  whole.set(sumOf(plain), plain.length)
  return groupsOf(whole)
}

/** A share's groups as far as they have been typed, each checked by itself. */
export const typedGroups = (typed: string): Group[] => readGroups(typed)

/** Reads a share that has been typed or pasted, and holds it against whose it should be. */
export function readShare(
  typed: string,
  wanted: { readonly holder: ShareHolder; readonly of: RecoveryKeyName },
): Result<RecoveryShare, ShareFault> {
  const groups = readGroups(typed)
  const wrong = groups.findIndex(({ is }) => is === 'bad')
  if (wrong >= 0 && wrong < groupsInShare) return err({ code: 'wrong-group', group: wrong + 1 })
  if (groups.length > groupsInShare) return err({ code: 'too-long' })
  const missing = groupsInShare - groups.filter(({ is }) => is === 'good').length
  if (missing > 0) return err({ code: 'incomplete', missing })
  const whole = bytesOf(groups)
  const plain = whole.subarray(0, -sumLength)
  const header = plain[0] ?? 0
  const holder = shareHolders[header & 0xf]
  if (header >> 4 !== version || !holder || !isEqual(sumOf(plain), whole.subarray(-sumLength)))
    return err({ code: 'mixed' })
  const tag = plain.slice(headerLength, headerLength + tagLength)
  if (!isEqual(tag, tagOf(wanted.of))) return err({ code: 'other-key' })
  if (holder !== wanted.holder) return err({ code: 'other-share' })
  return ok({ holder, tag, bytes: plain.slice(headerLength + tagLength) })
}

const tagOf = ({ office, key }: RecoveryKeyName): Uint8Array =>
  sha256(utf8ToBytes(`lianli/recovery-key/1\u0000${office}\u0000${key}`)).slice(0, tagLength)

const sumOf = (plain: Uint8Array): Uint8Array => {
  const purpose = utf8ToBytes('lianli/recovery-share/1\u0000')
  const bytes = new Uint8Array(purpose.length + plain.length)
  bytes.set(purpose)
  bytes.set(plain, purpose.length)
  return sha256(bytes).slice(0, sumLength)
}

const added = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, at) => byte ^ (b[at] ?? 0))

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, at) => byte === b[at])
