import type { FastifyInstance } from 'fastify'
import type { CertificateKind, Role } from '../../domain/index.ts'
import type { Allocator } from '../allocator.ts'
import { callerOf } from '../callers.ts'
import type { Devices } from '../devices.ts'
import type { Numbers } from '../numbers.ts'
import { forbidden, Problem } from '../problems.ts'
import type { ReferenceRows } from '../reference-rows.ts'
import type { Caller } from '../sessions.ts'
import { form, name, row, textList } from './schemas.ts'

interface SegmentForm {
  device: string
  certificate: CertificateKind
  year?: number
  size?: number
}
interface BlanksForm {
  device: string
  certificate: 'marriage' | 'divorce'
  serials: string[]
}

/** What giving out numbers needs. */
export interface NumbersSetting {
  readonly numbers: Numbers
  readonly allocator: Allocator
  readonly devices: Devices
  readonly reference: ReferenceRows
}

const usualSize = 40

const segmentSchema = {
  summary: 'Lease the next certificate numbers to a device; 40 unless asked otherwise, at most 400 a day.',
  body: form(
    {
      device: name,
      certificate: { type: 'string', enum: ['J', 'L', 'BJ', 'BL'] },
      year: { type: 'integer', minimum: 1900, maximum: 2199 },
      size: { type: 'integer', minimum: 1, maximum: 100 },
    },
    ['year', 'size'],
  ),
  response: { 200: form({ row }) },
}
const blanksSchema = {
  summary: 'Hand printed blanks to a device; each serial is given once.',
  body: form({
    device: name,
    certificate: { type: 'string', enum: ['marriage', 'divorce'] },
    serials: textList(500, { type: 'string', pattern: '^[0-9A-Za-z -]{4,32}$' }),
  }),
  response: { 200: form({ row }) },
}

/** `POST /api/segments` and `POST /api/blanks`. */
export function numberRoutes(app: FastifyInstance, setting: NumbersSetting): void {
  const { numbers, allocator, devices, reference } = setting

  function mayHave(caller: Caller, device: string): void {
    const may: readonly Role[] = ['registrar', 'head']
    if (!caller.roles.some((role) => may.includes(role))) throw forbidden('role')
    if (!devices.isTrusted(device, caller.office)) throw forbidden('device')
    devices.seen(device, caller.clerk)
  }

  app.post<{ Body: SegmentForm }>('/api/segments', { schema: segmentSchema }, async (request) => {
    const caller = callerOf(request)
    const { device, certificate, year = null, size = usualSize } = request.body
    mayHave(caller, device)
    const leased = await numbers.lease({ office: caller.office, device, certificate, year, size })
    if (!leased) throw new Problem(409, 'no_numbers', "The device's share of the day is used up.")
    return { row: leased }
  })

  app.post<{ Body: BlanksForm }>('/api/blanks', { schema: blanksSchema }, async (request) => {
    const caller = callerOf(request)
    const { device, certificate } = request.body
    const serials = [...new Set(request.body.serials)].sort()
    mayHave(caller, device)
    const given = allocator.giveBlanks(caller.office, device, serials)
    if (given.length > 0) throw new Problem(409, 'already_given', `Given before: ${given.join(', ')}`)
    const { office } = caller
    return { row: await reference.publish({ kind: 'blanks', office, device, certificate, serials }) }
  })
}
