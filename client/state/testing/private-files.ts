/** A browser's private files, in memory; a full disk takes no byte. */
export interface PrivateFiles {
  readonly storage: StorageManager
  readonly files: Map<string, Blob>
  isFull: boolean
}

/** An empty store of private files. */
export function privateFiles(): PrivateFiles {
  const files = new Map<string, Blob>()
  const store: PrivateFiles = { storage: {} as StorageManager, files, isFull: false }
  const writing = (name: string) => {
    const written: BlobPart[] = []
    return {
      write: async (contents: BlobPart) => {
        if (store.isFull) throw new DOMException('there is no room', 'QuotaExceededError')
        written.push(contents)
      },
      close: async () => void files.set(name, new Blob(written)),
      abort: async () => undefined,
    }
  }
  const handleOf = (name: string) => ({
    getFile: async () => new File([files.get(name) ?? ''], name),
    createWritable: async () => writing(name),
  })
  const folder = {
    getFileHandle: async (name: string, how?: FileSystemGetFileOptions) => {
      if (!files.has(name)) {
        if (!how?.create) throw new DOMException('there is no such file', 'NotFoundError')
        files.set(name, new Blob())
      }
      return handleOf(name)
    },
    removeEntry: async (name: string) => void files.delete(name),
    keys: async function* () {
      yield* files.keys()
    },
  }
  const storage = {
    getDirectory: async () => ({ getDirectoryHandle: async () => folder }),
    estimate: async () => ({ usage: 0, quota: 1e12 }),
  }
  return Object.assign(store, { storage: storage as unknown as StorageManager })
}
