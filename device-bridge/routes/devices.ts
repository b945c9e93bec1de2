import type { FastifyInstance } from 'fastify'
import type { AttachedDevices } from '../devices.ts'
import type { CardReaderStatus, Devices, FingerprintStatus } from '../protocol.ts'

/** `GET /devices`: what is attached, and whether it answers. */
export function devicesRoute(app: FastifyInstance, devices: AttachedDevices): void {
  app.get('/devices', async (): Promise<Devices> => {
    const [cardReader, fingerprint] = await Promise.all([cardReaderStatus(devices), scannerStatus(devices)])
    return { cardReader, fingerprint }
  })
}

async function cardReaderStatus({ cardReader }: AttachedDevices): Promise<CardReaderStatus> {
  if (!cardReader) return { state: 'not-configured' }
  const status = await cardReader.glance((reader) => reader.status())
  if (!status.ok) return { state: 'in-use' }
  return status.value.ok
    ? { state: 'ready', ...status.value.value }
    : { state: 'fault', fault: status.value.error }
}

async function scannerStatus({ scanner }: AttachedDevices): Promise<FingerprintStatus> {
  if (!scanner) return { state: 'not-configured' }
  const status = await scanner.glance((s) => s.status())
  if (!status.ok) return { state: 'in-use' }
  return status.value.ok
    ? { state: 'ready', ...status.value.value }
    : { state: 'fault', fault: status.value.error }
}
