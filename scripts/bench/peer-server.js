// What would be picked instead: express-pouchdb, the heart of pouchdb-server, on LevelDB, with no gate before it.
// Plain JavaScript, so that no loader stands between Node and the peer, as none stands between Node and ours.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const { PEER_DATA: folder, PORT: port } = process.env
if (!folder) throw new Error('peer-server.js is started by child-server.ts')
const PouchDB = require('pouchdb-core')
  .plugin(require('pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-mapreduce'))
  .plugin(require('pouchdb-replication'))
  .defaults({ prefix: join(folder, '/') })
const app = require('express-pouchdb')(PouchDB, { inMemoryConfig: true })
createServer(app).listen(Number(port), '127.0.0.1')
