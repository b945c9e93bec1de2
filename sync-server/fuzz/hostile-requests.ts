import { brokenText, malformed } from '../../domain/testing/malformed.ts'
import type { Chance } from '../../domain/testing/random.ts'

/** One request as it goes over the socket. */
export interface HostileRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A route of the server with a request that it would take. */
export interface Example {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'COPY', 'PROPFIND'] as const
const types = [
  'application/json',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/related; boundary="x"',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  ';;;',
  '',
] as const
const pieces = [
  '%00',
  '%ff',
  '%c3%28',
  '%ed%a0%80',
  '%2e%2e%2f',
  '%',
  '%zz',
  '..',
  '//',
  '_design/x',
  '_security',
  '__proto__',
  'constructor',
  '%F0%9F%92%92',
  'x'.repeat(600),
] as const
const values = [
  '',
  'null',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  '1.5',
  'NaN',
  '"',
  '"\\ud800"',
  '[]',
  '[1,2',
  '{"a":1}',
  'true',
  'now',
  '5-00000000',
  '999999999999999-ffffffff',
  '"now"',
  '../x',
] as const
const options = [
  'since',
  'limit',
  'feed',
  'style',
  'include_docs',
  'seq_interval',
  'filter',
  'keys',
  'key',
  'startkey',
  'endkey',
  'descending',
  'rev',
  'revs',
  'open_revs',
  'latest',
  'new_edits',
  'attachments',
  'offset',
  '__proto__',
  'constructor',
  'toString',
] as const

/** A request like the example with one or more parts of it wrong; feeds that wait are given a short timeout. */
export function hostileRequest(chance: Chance, example: Example): HostileRequest {
  const isWrong = (one: number) => chance.below(one) === 0
  const method = isWrong(8) ? chance.pick(methods) : example.method
  const path = isWrong(6) ? wrongPath(chance, example.path) : example.path
  const query = { ...example.query, ...(isWrong(3) ? { [chance.pick(options)]: chance.pick(values) } : {}) }
  const body = example.json === undefined && !isWrong(10) ? '' : bodyOf(chance, example.json ?? {})
  const type = isWrong(10) ? chance.pick(types) : 'application/json'
  return {
    method,
    path: `${path}${queryOf(chance, query)}`,
    headers: { ...(body === '' && !isWrong(10) ? {} : { 'content-type': type }), ...wrongHeaders(chance) },
    body,
  }
}

function bodyOf(chance: Chance, json: unknown): string {
  if (chance.below(4) === 0) return brokenText(chance, JSON.stringify(json))
  return JSON.stringify(chance.below(12) === 0 ? json : malformed(chance, json)) ?? 'undefined'
}

function wrongPath(chance: Chance, path: string): string {
  const parts = path.split('/')
  const at = 1 + chance.below(parts.length)
  return [...parts.slice(0, at), chance.pick(pieces), ...parts.slice(at + chance.below(2))].join('/')
}

/** Encoded or as it stands, sometimes twice; a feed that would wait for long is told to wait a millisecond. */
function queryOf(chance: Chance, query: Readonly<Record<string, string>>): string {
  const parts = Object.entries(query)
    .filter(([name]) => name !== 'heartbeat')
    .map(([name, value]) => {
      const written = chance.below(6) > 0 ? encodeURIComponent(value) : value.replace(/[^!-~]/g, '')
      return `${name}=${written}${chance.below(20) === 0 ? `&${name}=${chance.pick(['1', 'x'])}` : ''}`
    })
  return `?${[...parts, 'timeout=1'].join('&')}`
}

function wrongHeaders(chance: Chance): Record<string, string> {
  switch (chance.below(30)) {
    case 0:
      return { accept: chance.pick(['multipart/mixed', '', '*/*;q=2', 'x'.repeat(3000)]) }
    case 1:
      return { 'if-none-match': '"1-x"', range: 'bytes=9-1' }
    case 2:
      return { 'content-encoding': chance.pick(['gzip', 'br', 'nonsense']) }
    case 3:
      return { 'content-range': chance.pick(['bytes 5-1/3', 'bytes */0', 'x', 'bytes 0-9/999999999']) }
    case 4:
      return { 'x-forwarded-for': chance.pick(['::', '1.2.3.4, x', '']), 'x-forwarded-proto': 'gopher' }
    case 5:
      return { origin: chance.pick(['null', 'http://evil.test', '']) }
    case 6:
      return { authorization: chance.pick(['Basic', 'Basic =', 'Basic Og==', 'Bearer x', 'Basic \u00ff']) }
    case 7:
      return { cookie: chance.pick(['lianli_session=%', 'AuthSession=""', '__proto__=1; =', ';;;']) }
    default:
      return {}
  }
}
