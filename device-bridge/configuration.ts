import type { FingerprintScanner } from './drivers/fingerprint/driver.ts'
import { createScannerSimulator } from './drivers/fingerprint/simulator.ts'
import type { IdCardReader } from './drivers/id-card-reader/driver.ts'
import { readerAt } from './drivers/id-card-reader/reader-at.ts'
import { err, ok, type Result } from './result.ts'

/** How this machine's bridge is set up. */
export interface Configuration {
  readonly port: number
  readonly origins: readonly string[]
  readonly dataFolder: string
  readonly cardReader: IdCardReader | null
  readonly scanner: FingerprintScanner | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment; every complaint is a sentence for the administrator. */
export function configurationFrom(environment: Environment): Result<Configuration, readonly string[]> {
  const complaints: string[] = []
  const given = (name: string): string | null => environment[name]?.trim() || null

  const port = Number(given('LIANLI_BRIDGE_PORT') ?? 17861)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    complaints.push('LIANLI_BRIDGE_PORT must be a port number, such as 17861.')
  }

  const origins = (given('LIANLI_BRIDGE_ORIGINS') ?? '').split(',').flatMap((o) => o.trim() || [])
  if (origins.length === 0) {
    complaints.push(
      'LIANLI_BRIDGE_ORIGINS is missing: the origin of Lianli, such as https://lianli.example.cn.',
    )
  }
  for (const origin of origins) {
    if (!isOrigin(origin))
      complaints.push(`LIANLI_BRIDGE_ORIGINS: ${origin} is not an origin, such as https://host.`)
  }

  const place = given('LIANLI_READER')
  const cardReader = place ? readerAt(place) : null
  if (place && !cardReader) {
    complaints.push('LIANLI_READER must be a serial port (/dev/ttyUSB0, COM3) or tcp://127.0.0.1:port.')
  }

  const fingerprint = given('LIANLI_FINGERPRINT')
  if (fingerprint && fingerprint !== 'simulator') {
    complaints.push('LIANLI_FINGERPRINT can only be "simulator" so far; leave it out for none.')
  }
  if (!place && !fingerprint) {
    complaints.push('No device: set LIANLI_READER to the serial port of the card reader.')
  }

  if (complaints.length > 0) return err(complaints)
  const scanner = fingerprint ? createScannerSimulator() : null
  return ok({ port, origins, dataFolder: given('LIANLI_DATA') ?? './.data', cardReader, scanner })
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.origin === text && /^https?:$/.test(url.protocol)
}
