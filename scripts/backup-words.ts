import type { Restored, RestoreFault } from '../sync-server/backup/put-back.ts'
import type { Backup, BackupFault, BackupWish } from '../sync-server/backup/take-backup.ts'

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

const apart = [
  'The seal (LIANLI_SEAL) is not in the backup: keep it apart, where whoever takes the backup does not find it.',
  'Without the seal nobody can open the backup, you neither.',
]

/** What was written, for whoever takes backups. */
export function backupWords(backup: Backup, { databases }: Pick<BackupWish, 'databases'>): string {
  const { path, files, bytes, linked, missingBlobs } = backup
  return [
    `Backed up ${files} files, ${megabytes(bytes)}, to ${path}`,
    ...(linked > 0 ? [`${linked} blobs were in the last backup already and took no space now.`] : []),
    ...(databases === 'couchdb' ? [ofCouch] : []),
    ...(missingBlobs.length > 0 ? [lost(missingBlobs.length)] : []),
    ...apart,
  ].join('\n')
}

const ofCouch =
  "The offices' databases are on a CouchDB server and not in this backup: back them up there, by its own means."

const lost = (count: number): string =>
  `${count} blobs are missing or damaged at the centre and not in the backup; devices that hold them send them again after a restore.`

/** Why no backup was taken, and what to do. */
export function backupFaultWords(
  fault: BackupFault,
  { data, folder }: Pick<BackupWish, 'data' | 'folder'>,
): string {
  switch (fault) {
    case 'no-data':
      return `There is no centre in ${data}. Set LIANLI_DATA to the folder that the server runs on.`
    case 'other-seal':
      return `The data in ${data} is sealed under another LIANLI_SEAL. Nothing was written.`
    case 'inside-data':
      return `${folder} is in the data folder, and would be lost with it. Name a folder elsewhere, best on another disk.`
    case 'exists':
      return `There is a backup of this very second in ${folder}, and none is ever overwritten. Try again.`
  }
}

/** What was put back, and what is to be done now. */
export function restoreWords({ manifest, skipped }: Restored, data: string): string {
  const { takenAt, databases, files } = manifest
  return [
    `Put back ${files.length} files as they stood at ${takenAt} to ${data}`,
    ...(databases === 'couchdb' ? [ofCouchBack] : []),
    'Start the server, and have every device go online once: what came after the backup, they bring back.',
    'Everybody signs in anew. Accounts, passwords and devices are those of the day of the backup.',
    'Certificate numbers go on further up, so that none is given twice; the numbers in between are gaps (restored).',
    ...skipped.map(
      ({ certificate, code, year, first, last }) => `  ${certificate}${code}-${year}: ${first} to ${last}`,
    ),
  ].join('\n')
}

const ofCouchBack =
  "The offices' databases are not in it: put them back on the CouchDB server first, not older than this backup."

/** Why nothing was put back, and what to do. */
export function restoreFaultWords(fault: RestoreFault, backup: string, data: string): string {
  const nothing = 'Nothing was put in place.'
  switch (fault.code) {
    case 'not-empty':
      return `${data} is not empty. A backup is put into an empty folder only: move away what is there. ${nothing}`
    case 'no-backup':
      return `There is no manifest in ${backup}: it is no backup, or one that was never finished. ${nothing}`
    case 'not-a-manifest':
      return `The manifest in ${backup} cannot be read. Take an earlier backup. ${nothing}`
    case 'other-seal':
      return `This backup is of another LIANLI_SEAL. Set the one under which it was taken. ${nothing}`
    case 'changed-manifest':
      return `The manifest in ${backup} was changed after the backup. Take an earlier backup. ${nothing}`
    case 'newer-format':
      return `This backup was taken by a newer version of this program. Restore with that version. ${nothing}`
    case 'missing-file':
      return `${fault.path} is missing from the backup. Take an earlier backup. ${nothing}`
    case 'changed-file':
      return `${fault.path} was changed after the backup. Take an earlier backup. ${nothing}`
    case 'mounted':
      return `${data} is a mount and cannot be replaced as a whole. Set LIANLI_DATA to a folder in it. ${nothing}`
  }
}
