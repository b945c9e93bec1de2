import type { ReaderFaultCode } from '../../protocol.ts'

/** What a status byte (SW3) means for a read that met it, and whether trying again can help. */
export interface StatusMeaning {
  readonly fault: ReaderFaultCode
  readonly isWorthRetrying: boolean
}

/** Everything went well. */
export const statusOk = 0x90
/** The answer to find: a card is there. */
export const statusCardFound = 0x9f
/** The answer to find: no card, or the one that was read already. */
export const statusNoCard = 0x80

const hopeless = (fault: ReaderFaultCode): StatusMeaning => ({ fault, isWorthRetrying: false })
const passing = (fault: ReaderFaultCode): StatusMeaning => ({ fault, isWorthRetrying: true })

/** Status 32 alone may be a glitch of the field; after the retries it is a suspected counterfeit. */
const meanings: Readonly<Record<number, StatusMeaning>> = {
  16: passing('request-rejected'),
  17: passing('request-rejected'),
  33: hopeless('request-rejected'),
  35: hopeless('reader-not-authorised'),
  36: passing('unknown-error'),
  49: passing('card-refuses-reader'),
  50: passing('suspected-counterfeit'),
  51: passing('verification-failed'),
  64: hopeless('wrong-card-type'),
  65: passing('read-failed'),
  71: passing('random-failed'),
  96: hopeless('reader-self-test-failed'),
  102: hopeless('reader-not-authorised'),
  128: passing('card-lifted'),
  129: passing('select-failed'),
  145: hopeless('no-content'),
}

/** The meaning of a status that is not a good one. */
export const meaningOf = (status: number): StatusMeaning => meanings[status] ?? hopeless('unknown-status')
