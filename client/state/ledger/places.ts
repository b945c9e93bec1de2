/** The ledger's database. */
export const ledgerName = 'lianli'

/** What local storage remembers of this machine's ledger. */
export const markerPlace = 'lianli-ledger'

/** Where own acts are copied, in the private files of this site. */
export const copyFolder = 'lianli-outbox-copy'
