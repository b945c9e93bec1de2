import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { certificatesOf, isInForce } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { eCertificateMoves } from '../testing/e-certificate-histories.ts'
import { type ECertificateLife, playLife } from '../testing/e-certificate-lives.ts'
import { always } from '../testing/property.ts'
import { herCertificates, herLives } from '../testing/whole-lives.ts'
import { conflicts } from './conflicts.ts'

const lives = fc
  .tuple(eCertificateMoves, fc.constantFrom(...herLives))
  .map(([moves, life]) => playLife(moves, life))

const inForce = ({ held }: ECertificateLife) =>
  certificatesOf(
    fold(eCertificate, held.get(herCertificates) as unknown as Log<ECertificateAct>).state,
  ).filter(isInForce)

test('[dead-status] whatever is issued is of the status and of the booklet that its machine knew of then', () => {
  always(
    fc.property(lives, ({ issues }) => {
      for (const { attests, known } of issues) assert.equal(attests, known)
    }),
  )
})

test('[dead-certificate] every certificate in force that is dead by what all know together is told, and no other', () => {
  always(
    fc.property(lives, (life) => {
      const dead = inForce(life).filter(({ make }) => !life.last.alive.includes(make.registration))
      const told = conflicts(life.held).filter(({ key }) => key.startsWith('dead-certificate '))
      assert.equal(told.map(({ key }) => key).toSorted(), dead.map(({ id }) => keyOf(id)).toSorted())
    }),
  )
})

test('[K13] a certificate in force of a booklet whose reissue was revoked is told', () => {
  always(
    fc.property(lives, (life) => {
      const revoked = inForce(life).filter(({ make }) => isRevoked(life.held.get(make.record.case)))
      const told = conflicts(life.held).flatMap(({ code, key }) => (code === 'K13' ? [key] : []))
      for (const { id } of revoked) assert.ok(told.includes(`K13 ${herCertificates} ${id}`))
    }),
  )
})

const isRevoked = (log: Log<Act> | undefined): boolean =>
  [...(log?.values() ?? [])].some(({ body }) => body.act.type === 'revoke-reissue')

const keyOf = (id: string): string => `dead-certificate ${herCertificates} ${id}`

test('[dead-certificate] the histories of these properties come to all there is to see', () => {
  const seen = new Set<string>()
  const attestable = new Set(herLives.flat().flatMap(({ attests }) => (attests ? [nameOf(attests)] : [])))
  for (const life of fc.sample(lives, { numRuns: 800, seed: 641 })) {
    for (const { attests } of life.issues) seen.add(nameOf(attests))
    for (const { make } of inForce(life)) {
      seen.add(life.last.alive.includes(make.registration) ? 'live' : 'dead')
      if (isRevoked(life.held.get(make.record.case))) seen.add('of a revoked booklet')
    }
  }
  assert.equal([...seen].sort(), [...attestable, 'dead', 'live', 'of a revoked booklet'].sort())
})

const nameOf = ({
  registration,
  record,
}: {
  readonly registration: string
  readonly record: string
}): string => `issued of ${registration} from ${record}`

test.run()
