import { fail, ok, type Result } from '../lib/result.ts'
import type { ChosenFile, FileKind, HostBlobs, HostError, HostFiles } from './contract.ts'
import { overChunk } from './limits.ts'
import { ContentGone, partsToSave } from './saved-content.ts'

/** How long a saved file stays readable for the browser's download: writing 500 MB to a slow stick takes minutes. */
const downloadMinutes = 10

/** Opens the browser's own dialog. Works only in answer to a click or key of the person; else nothing opens. */
function ask(set: (input: HTMLInputElement) => void): Promise<Result<readonly File[], HostError>> {
  const input = document.createElement('input')
  input.type = 'file'
  set(input)
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(fail({ kind: 'host/cancelled' })))
    input.addEventListener('change', () => resolve(ok([...(input.files ?? [])])))
    input.click()
  })
}

const acceptOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',')

/** Hands the bytes to the browser's downloads. The browser writes the whole file or nothing, under a name of its choice. */
function download(name: string, whole: Blob): void {
  const address = URL.createObjectURL(whole)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), downloadMinutes * 60_000)
}

/** The `files` of the contract over `<input type="file">` and downloads. */
export function browserFiles(blobs: HostBlobs): HostFiles {
  const chosen = new Map<string, { readonly file: File; readonly name: string }>()

  function admit(files: Result<readonly File[], HostError>): Result<readonly ChosenFile[], HostError> {
    if (!files.ok) return files
    return ok(
      files.value.map((file) => {
        const token = crypto.randomUUID()
        // "folder/below/file.pdf": the chosen folder itself is not part of the name.
        const name = file.webkitRelativePath.split('/').slice(1).join('/') || file.name
        chosen.set(token, { file, name })
        return { token, name, size: file.size }
      }),
    )
  }

  return {
    open: async ({ kinds, many }) =>
      admit(
        await ask((input) => {
          input.accept = acceptOf(kinds)
          input.multiple = many
        }),
      ),
    openFolder: async () =>
      admit(
        await ask((input) => {
          input.webkitdirectory = true
        }),
      ),
    read: async (token, start, length) => {
      const known = chosen.get(token)
      if (!known) return fail({ kind: 'host/not-found', what: 'file' })
      const refusal = overChunk(known.name, length)
      if (refusal) return refusal
      try {
        return ok(new Uint8Array(await known.file.slice(start, start + length).arrayBuffer()))
      } catch {
        // The file changed or went away since it was chosen; the browser tells no more than that.
        return fail({ kind: 'host/not-found', what: known.name })
      }
    },
    release: async (tokens) => {
      for (const token of tokens) chosen.delete(token)
      return ok(null)
    },
    save: async ({ name, content }) => {
      try {
        const parts: Blob[] = []
        // Each part becomes the browser's business, which keeps large blobs on disk.
        for await (const part of partsToSave(content, blobs)) parts.push(new Blob([part]))
        download(name, new Blob(parts, { type: 'application/octet-stream' }))
        return ok(name)
      } catch (thrown) {
        if (thrown instanceof ContentGone) return fail(thrown.failure)
        throw thrown
      }
    },
  }
}
