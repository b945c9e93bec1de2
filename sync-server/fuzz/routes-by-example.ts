import type { Example } from './hostile-requests.ts'

/** Every route of the server by a request that it would take; the document is a valid act. */
export function examples(document: { readonly _id: string }): readonly Example[] {
  const { _id: id } = document
  const one = `/db/xk7q2m/${encodeURIComponent(id)}`
  const [device, hash] = ['counter-1', 'a'.repeat(64)]
  const point = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }
  const revision = '1-967a00dff5e02add41819138abb3284d'
  return [
    { method: 'GET', path: '/db/' },
    { method: 'GET', path: '/db/_up' },
    { method: 'GET', path: '/healthz' },
    { method: 'GET', path: '/db/xk7q2m' },
    { method: 'PUT', path: '/db/xk7q2m/' },
    { method: 'GET', path: '/db/reference/_changes', query: { include_docs: 'true', limit: '2' } },
    { method: 'GET', path: '/db/xk7q2m/_changes', query: { since: '0', limit: '3', feed: 'longpoll' } },
    { method: 'GET', path: '/db/xk7q2m/_changes', query: { since: 'now', feed: 'continuous' } },
    { method: 'POST', path: '/db/xk7q2m/_changes', query: { style: 'all_docs' }, json: {} },
    { method: 'GET', path: '/db/xk7q2m/_all_docs', query: { startkey: '"0"', endkey: '"1"', limit: '3' } },
    { method: 'POST', path: '/db/xk7q2m/_all_docs', json: { keys: [id, 'none'], include_docs: true } },
    { method: 'POST', path: '/db/xk7q2m/_bulk_docs', json: { docs: [document], new_edits: false } },
    { method: 'POST', path: '/db/reference/_bulk_docs', json: { docs: [document] } },
    {
      method: 'POST',
      path: '/db/xk7q2m/_bulk_get',
      query: { revs: 'true' },
      json: { docs: [{ id, rev: revision }] },
    },
    { method: 'POST', path: '/db/xk7q2m/_revs_diff', json: { [id]: [revision], none: [revision] } },
    { method: 'POST', path: '/db/xk7q2m/_ensure_full_commit' },
    { method: 'GET', path: '/db/xk7q2m/_local/abc' },
    { method: 'PUT', path: '/db/xk7q2m/_local/abc', json: { _rev: '0-1', history: [{ session_id: 'a' }] } },
    { method: 'GET', path: one, query: { revs: 'true', open_revs: `["${revision}"]`, latest: 'true' } },
    { method: 'PUT', path: one, query: { new_edits: 'false' }, json: document },
    { method: 'PUT', path: '/db/xk7q2m/_design/x', json: { views: {} } },
    { method: 'GET', path: '/_session' },
    { method: 'POST', path: '/_session', json: { name: 'linqing', password: 'no' } },
    { method: 'DELETE', path: '/db/_session' },
    { method: 'POST', path: '/api/sign-in', json: { clerk: 'guyan', password: 'no', scope: 'desk', device } },
    { method: 'POST', path: '/api/sign-out', json: {} },
    { method: 'GET', path: '/api/session' },
    { method: 'POST', path: '/api/nonces' },
    { method: 'GET', path: '/api/devices' },
    {
      method: 'POST',
      path: '/api/devices',
      json: { device: 'new', label: 'x', publicKey: point, nonce: 'n', proof: 'p' },
    },
    { method: 'POST', path: `/api/devices/${device}/revoke`, json: { reason: 'lost' } },
    { method: 'GET', path: '/api/recovery-key' },
    { method: 'POST', path: '/api/segments', json: { device, certificate: 'J', year: 2026, size: 1 } },
    {
      method: 'POST',
      path: '/api/blanks',
      json: { device, certificate: 'marriage', serials: ['M99999999'] },
    },
    { method: 'POST', path: '/api/status', json: { ids: [id] } },
    { method: 'POST', path: '/api/blobs/missing', json: { sha256: [hash] } },
    { method: 'POST', path: '/api/status-checks', json: { people: [{ number: '1', name: 'x' }] } },
    { method: 'GET', path: '/api/openapi.json' },
    { method: 'GET', path: `/blobs/${hash}`, query: { offset: '0' } },
    { method: 'PUT', path: `/blobs/${hash}`, query: { offset: '0' }, json: { bytes: 'AA' } },
    { method: 'HEAD', path: `/blobs/${hash}` },
    { method: 'GET', path: '/cases/1' },
  ]
}
