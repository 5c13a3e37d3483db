import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/security.ts'
import { identityPath, serveWeb, type WebEdition, whoIsAt } from '../../../electron/web/server.ts'

let folder: string
let edition: WebEdition
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juria-web-'))
  await mkdir(join(folder, 'built/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'not for the page')
  await writeFile(join(folder, 'built/index.html'), '<h1>first</h1>')
  await writeFile(join(folder, 'built/assets/index-1a.js'), 'export {}')
  edition = await serveWeb(join(folder, 'built'), 0)
  port = Number(new URL(edition.origin).port)
})

afterAll(async () => {
  await edition.close()
  await rm(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** node:http sends address and Host as they are; fetch would tidy both up first. */
function ask(path: string, host = `juria.localhost:${port}`, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      const told = { status: response.statusCode ?? 0, headers: response.headers }
      text(response).then((body) => resolve({ ...told, text: body }), reject)
    })
    call.once('error', reject)
    call.end()
  })
}

describe('the small server of the browser edition', () => {
  it('gives the page, with the policy of the program', async () => {
    const page = await ask('/')
    expect(page).toMatchObject({ status: 200, text: '<h1>first</h1>' })
    expect(page.headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(page.headers['permissions-policy']).toContain('camera=()')
  })

  it('answers nothing to a name that is not its own, as in DNS rebinding', async () => {
    const near = [
      'juria.localhost',
      'juria.localhost:80',
      `juria.localhost:${port}.evil.example`,
      `x.juria.localhost:${port}`,
    ]
    for (const host of ['evil.example', `evil.example:${port}`, ...near]) {
      const answer = await ask('/', host)
      expect(answer.status, host).toBe(421)
      expect(answer.text).not.toContain('first')
      expect(answer.headers.location).toBeUndefined()
    }
  })

  it('leads the other names of this machine to the one origin, where the data lies', async () => {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      const answer = await ask('/', host)
      expect(answer).toMatchObject({ status: 308, headers: { location: `${edition.origin}/` } })
    }
  })

  it('has no way out of the built folder, however the address is written', async () => {
    const ways = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '/..\\secret.txt',
    ]
    const absolute = [join(folder, 'secret.txt'), `/${join(folder, 'secret.txt')}`, 'file:///etc/passwd', '/etc/passwd']
    for (const path of [...ways, ...absolute, '/assets', '/assets/', '/index.html%00.js']) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(404)
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
    }
  })

  it('only reads: any other method is refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/', undefined, method)).status).toBe(405)
    expect(await ask('/', undefined, 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  it('gives the newest build to a page that is opened anew', async () => {
    await writeFile(join(folder, 'built/assets/index-2b.js'), 'export {}')
    expect((await ask('/assets/index-2b.js')).status).toBe(404)
    await ask('/')
    expect((await ask('/assets/index-2b.js')).status).toBe(200)
  })

  it('is recognised by a second start, and a stranger on the port is not', async () => {
    expect((await ask(identityPath, `127.0.0.1:${port}`)).status).toBe(200)
    expect(await whoIsAt(port)).toBe('juria')
    const stranger = createServer((_request, response) => response.end('another program'))
    stranger.listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    expect(await whoIsAt((stranger.address() as AddressInfo).port)).toBe('stranger')
    stranger.close()
  })

  it('refuses a port that is taken', async () => {
    await expect(serveWeb(join(folder, 'built'), port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('ends at once although a connection is open', async () => {
    const second = await serveWeb(join(folder, 'built'), 0)
    const at = Number(new URL(second.origin).port)
    const socket = connect(at, '127.0.0.1')
    await once(socket, 'connect')
    socket.on('error', () => undefined)
    await second.close()
    const [error] = await once(get({ host: '127.0.0.1', port: at }), 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  })
})
