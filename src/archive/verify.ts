import { readCanonical } from '../lib/canonical-json.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { PaperKit } from '../paper/index.ts'
import {
  type ArchiveContents,
  type ArchiveFiles,
  bagName,
  contentsName,
  contentsSchema,
  manifestName,
  sealName,
} from './format.ts'
import type { ArchiveReport, Finding } from './report.ts'
import { readSeal } from './seal.ts'
import { verifyPanel } from './verify-panel.ts'

/**
 * Verifies an archive from its files alone: seal, every hash, every bundle, sheet and set of minutes, and the
 * ranking recounted. Every finding names its file; one changed byte anywhere is one. Nothing is repaired.
 */
export async function verifyArchive(
  files: ArchiveFiles,
  { kit, isAuthority }: { readonly kit: PaperKit; readonly isAuthority?: (fingerprint: Sha256) => boolean },
): Promise<ArchiveReport> {
  const empty = {
    files: files.paths.length,
    signatures: 0,
    sheets: 0,
    panels: [],
    edition: null,
    authority: null,
  } as const
  const seal = await readSeal(files)
  if (!seal.ok) return { ...empty, ok: false, recount: 'differs', findings: [seal.error] }
  const { authority, hashes } = seal.value
  const named = { name: authority.name, fingerprint: authority.fingerprint }
  const wrongAuthority: Finding[] =
    isAuthority && !isAuthority(authority.fingerprint)
      ? [
          {
            file: sealName,
            error: { kind: 'archive/other-authority', expected: '--authority', found: authority.fingerprint },
          },
        ]
      : []
  const hashFindings = [...wrongAuthority, ...seal.value.findings, ...(await checkHashes(files, hashes))]
  const contents = await readContents(files)
  if (!contents.ok)
    return { ...empty, ok: false, authority: named, recount: 'differs', findings: [...hashFindings, contents.error] }
  const panels = []
  for (const entry of contents.value.panels)
    panels.push(await verifyPanel({ entry, files, kit, authority, edition: contents.value.edition }))
  const findings = [...hashFindings, ...panels.flatMap((panel) => panel.findings)]
  return {
    ok: findings.length === 0,
    files: files.paths.length,
    signatures: panels.reduce((sum, { signatures }) => sum + signatures, 1),
    sheets: contents.value.panels.reduce((sum, { sheets }) => sum + sheets.length, 0),
    recount: panels.every(({ report }) => report.recount === 'same') ? 'same' : 'differs',
    edition: contents.value.edition.id,
    authority: named,
    panels: panels.map(({ report }) => report),
    findings,
  }
}

/** Every file is listed with its hash, and every listed file is there: changed, missing and extra ones are named. */
async function checkHashes(files: ArchiveFiles, hashes: ReadonlyMap<string, Sha256>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [path, hash] of hashes) {
    if (!files.paths.includes(path)) {
      findings.push({ file: path, error: { kind: 'archive/file-missing', file: path } })
      continue
    }
    const bytes = await files.read(path)
    if (!bytes) findings.push({ file: path, error: { kind: 'archive/file-unreadable', file: path } })
    else if (sha256(bytes) !== hash) findings.push({ file: path, error: { kind: 'archive/file-changed', file: path } })
  }
  const known = new Set([...hashes.keys(), sealName, bagName, manifestName])
  for (const path of files.paths)
    if (!known.has(path)) findings.push({ file: path, error: { kind: 'archive/file-extra', file: path } })
  return findings
}

async function readContents(
  files: ArchiveFiles,
): Promise<Result<ArchiveContents, Finding & { readonly kind: string }>> {
  const refuse = (error: Finding['error']) => fail({ kind: error.kind, file: contentsName, error })
  const bytes = await files.read(contentsName)
  if (!bytes) return refuse({ kind: 'archive/file-missing', file: contentsName })
  const json = readCanonical(bytes)
  const schema = json !== null && typeof json === 'object' && 'schema' in json ? json['schema'] : undefined
  if (typeof schema === 'string' && /^juria-archive\/\d+$/.test(schema) && schema !== 'juria-archive/1')
    return refuse({ kind: 'archive/newer', schema })
  const parsed = contentsSchema.safeParse(json)
  if (!parsed.success)
    return refuse({ kind: 'archive/malformed', where: parsed.error.issues[0]?.path.join('.') ?? 'JSON' })
  return ok(parsed.data)
}
