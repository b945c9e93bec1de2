import { ok, type Result } from '../../domain/index.ts'
import { leased, rowIn, statusChecks } from '../sync/answers.ts'
import { ask, type Line } from '../sync/centre.ts'
import type { Desk } from './desk.ts'
import type { CentreFault } from './faults.ts'
import type { ReferenceRows } from './reference-rows.ts'

/** What a clerk asks of the centre directly, and only with a line: numbers, blanks, checks of status. */
export function centreErrands(
  line: Line,
  device: string,
  reference: ReferenceRows,
): Pick<Desk, 'checkStatus' | 'leaseNumbers' | 'receiveBlanks'> {
  const leaseOf = async (path: string, json: object): Promise<Result<null, CentreFault>> => {
    const answer = await ask(line, path, leased, { json })
    if (!answer.ok) return answer
    const row = rowIn(answer.value.row)
    if (row.ok) await reference.add([row.value])
    return ok(null)
  }
  return {
    checkStatus: async (people) => {
      const answer = await ask(line, '/api/status-checks', statusChecks, { json: { people } })
      return answer.ok ? ok(answer.value.results) : answer
    },
    leaseNumbers: (certificate) => leaseOf('/api/segments', { device, certificate }),
    receiveBlanks: (certificate, serials) => leaseOf('/api/blanks', { device, certificate, serials }),
  }
}
