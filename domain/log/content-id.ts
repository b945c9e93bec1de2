import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical, type Json } from './canonical.ts'

/** A name that fixes every byte of what it names: hash name, hyphen, lower-case hex. */
export type ContentId = `sha256-${string}`

/** The content id of a JSON document: SHA-256 over its canonical form (RFC 8785). */
export const contentId = (value: Json): ContentId => `sha256-${hashText(canonical(value))}`

/** SHA-256 of a text's UTF-8 bytes, as lower-case hex; what a pen's strokes are bound to. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** SHA-256 of bytes, as lower-case hex. */
export const hashBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** Whether a text from outside has the form of a content id. */
export const isContentId = (text: string): text is ContentId => /^sha256-[0-9a-f]{64}$/.test(text)
