import type { FastifyInstance } from 'fastify'
import { safeParse, strictObject } from 'valibot'
import type { AttachedDevices } from '../devices.ts'
import { refuse } from '../doorway.ts'
import type { CardReadAnswer } from '../protocol.ts'
import type { Waits } from '../waits.ts'

/** `POST /card/read`: waits for a card and answers with what is on it. */
export function cardReadRoute(app: FastifyInstance, { cardReader }: AttachedDevices, waits: Waits): void {
  app.post('/card/read', async (request, reply) => {
    if (!safeParse(strictObject({}), request.body).success) return refuse(reply, 'bad-request')
    if (!cardReader) return { outcome: 'not-configured' } satisfies CardReadAnswer
    const { signal } = waits.begin(reply)
    const used = await cardReader.use((reader) => reader.read(signal))
    if (!used.ok) return refuse(reply, used.error)
    const read = used.value
    if (read.ok) return { outcome: 'card', read: read.value } satisfies CardReadAnswer
    if (read.error === 'no-card') return { outcome: 'no-card' } satisfies CardReadAnswer
    return { outcome: 'fault', fault: read.error } satisfies CardReadAnswer
  })
}
