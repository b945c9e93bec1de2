import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { BlobErasures, Erased } from '../blob-erasures.ts'
import type { BlobHolders } from '../blob-holders.ts'
import { type BlobFault, type BlobStore, largestBlob } from '../blobs/blob-store.ts'
import { callerOf } from '../callers.ts'
import { badRequest, notFound, Problem } from '../problems.ts'

interface Named {
  Params: { sha256: string }
  Querystring: { offset?: string }
}

const schema = {
  params: { type: 'object', properties: { sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } } },
}

/**
 * `/blobs/:sha256`: scans, photographs and strokes by the hash of their bytes. An upload that broke off goes on
 * with `Content-Range: bytes a-b/total`, or with `?offset=` to its end; `HEAD` tells how much has arrived. What was
 * erased under a retention rule answers 410 with the rule and the day, to those who could read it.
 */
export function blobRoutes(
  app: FastifyInstance,
  { blobs, holders, erasures }: { blobs: BlobStore; holders: BlobHolders; erasures: BlobErasures },
): void {
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

  app.get<Named>('/blobs/:sha256', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const { sha256 } = request.params
    const record = holders.find(sha256, callerOf(request))
    if (!record) throw goneOr(notFound(), erasures.find(sha256, callerOf(request)))
    return reply
      .type(record.media)
      .header('content-length', record.bytes)
      .header('content-disposition', 'attachment')
      .send(Readable.from(blobs.read(sha256)))
  })

  app.head<Named>('/blobs/:sha256', { schema }, async (request, reply) => {
    const { sha256 } = request.params
    const caller = callerOf(request)
    const record = holders.find(sha256, caller)
    const arrived = record?.bytes ?? (await blobs.arrived(sha256, senderOf(request)))
    return reply
      .code(record ? 200 : arrived > 0 ? 204 : erasures.find(sha256, caller) ? 410 : 404)
      .headers({ 'upload-offset': arrived, 'upload-complete': record ? '?1' : '?0' })
      .send()
  })

  app.put<Named>('/blobs/:sha256', { schema }, async (request, reply) => {
    const { sha256 } = request.params
    const caller = callerOf(request)
    if (holders.find(sha256, caller)) {
      ;(request.body as Readable | undefined)?.resume()
      return reply.code(200).send({ ok: true, complete: true })
    }
    const erased = erasures.find(sha256, caller)
    if (erased) {
      ;(request.body as Readable | undefined)?.resume()
      throw goneOr(notFound(), erased)
    }
    if (Number(request.headers['content-length'] ?? 0) > largestBlob) throw problemOf({ code: 'too-large' })
    const { offset, total } = placeOf(request)
    const piece = (request.body as AsyncIterable<Buffer> | undefined) ?? Readable.from([])
    const received = await blobs.receive(sha256, senderOf(request), offset, piece)
    if (!received.ok) throw problemOf(received.error)
    if (total !== null && received.value < total) {
      return reply.code(202).header('upload-offset', received.value).send({ ok: true, complete: false })
    }
    const finished = await blobs.finish(sha256, senderOf(request))
    if (!finished.ok) throw problemOf(finished.error)
    // What arrives after its period was over is looked at again by the next run.
    erasures.named([sha256])
    holders.add(sha256, { bytes: finished.value, media: mediaOf(request) }, caller)
    return reply.code(201).send({ ok: true, complete: true })
  })
}

/** `reason` is for programs: the retention rule and the day. */
const goneOr = (otherwise: Problem, erased: Erased | null): Problem =>
  erased ? new Problem(410, 'erased', `${erased.rule} ${erased.on}`) : otherwise

/** Unfinished uploads are kept apart for each clerk; no name of an office or a clerk has a `~` in it. */
const senderOf = (request: FastifyRequest): string => {
  const { office, clerk } = callerOf(request)
  return `${office}~${clerk}`
}

const mediaOf = ({ headers }: FastifyRequest): string => {
  const media = headers['content-type'] ?? ''
  return /^[a-z]+\/[a-z0-9.+-]+$/.test(media) ? media : 'application/octet-stream'
}

function placeOf({ headers, query }: FastifyRequest<Named>): { offset: number; total: number | null } {
  const range = headers['content-range']
  if (range !== undefined) {
    const [, first, total] = /^bytes (\d{1,9})-\d{1,9}\/(\d{1,9})$/.exec(range) ?? []
    if (first === undefined) throw badRequest('Content-Range is bytes first-last/total')
    return { offset: Number(first), total: Number(total) }
  }
  const offset = query.offset ?? '0'
  if (!/^\d{1,9}$/.test(offset)) throw badRequest('offset is a number of bytes')
  return { offset: Number(offset), total: null }
}

function problemOf(fault: BlobFault): Problem {
  switch (fault.code) {
    case 'wrong-offset':
      return new Problem(409, 'wrong_offset', `Go on at byte ${fault.arrived}.`, {
        'upload-offset': String(fault.arrived),
      })
    case 'wrong-hash':
      return new Problem(422, 'wrong_hash', 'The bytes are not those that the name says; send them again.')
    case 'too-large':
      return new Problem(413, 'too_large', `A blob has at most ${largestBlob} bytes.`, {
        connection: 'close',
      })
    case 'busy':
      return new Problem(409, 'busy', 'This blob is being sent already.', { 'retry-after': '1' })
  }
}
