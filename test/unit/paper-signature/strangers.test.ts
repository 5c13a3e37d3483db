import { describe, expect, it } from 'vitest'
import { type Bytes, fromLatin1, latin1 } from '../../../src/lib/bytes.ts'
import { readSignedPaper } from '../../../src/paper/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { signed, unsignedPaper } from '../../fixtures/signed-papers.ts'
import { kindOf, newPerson } from '../../fixtures/signers.ts'

const unsigned = await unsignedPaper()
const original = latin1(unsigned)
const text = latin1(await signed(unsigned, 'juror', await newPerson('Ëngjëll Shembull')))

const stopAt = async (file: string | Bytes) =>
  kindOf(await readSignedPaper(typeof file === 'string' ? fromLatin1(file) : file, paperKit))

describe('files that are no signed paper of ours', () => {
  it.each([
    ['an empty file', '', 'paper/not-a-pdf'],
    ['a text', 'Përshëndetje', 'paper/not-a-pdf'],
    ['our own layout before anybody signed', original, 'paper/no-signature'],
    ['any PDF without signatures', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'paper/no-signature'],
    [
      'a PDF signed elsewhere',
      '%PDF-1.6\n1 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] >>\nendobj\n%%EOF\n',
      'paper/foreign',
    ],
    ['an encrypted PDF', '%PDF-1.6\ntrailer\n<< /Encrypt 5 0 R >>\n%%EOF\n', 'paper/encrypted'],
    [
      'our paper signed elsewhere too',
      `${text}\n9 0 obj\n<< /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] >>\nendobj\n%%EOF\n`,
      'paper/foreign',
    ],
    ['our paper cut short', text.slice(0, -200), 'paper/end-missing'],
  ])('%s is told apart', async (_, file, kind) => {
    expect(await stopAt(file)).toBe(kind)
  })

  it('more than 20 MB is not even looked at', async () => {
    expect(await stopAt(new Uint8Array((20 << 20) + 1))).toBe('paper/too-large')
  })
})
