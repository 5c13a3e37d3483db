import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { type Host, hostCalls } from '../../src/host/contract.ts'
import { appOrigin } from '../protocol.ts'
import { callShapes } from './call-shapes.ts'

type AnyCalls = Readonly<Record<string, (...values: readonly unknown[]) => Promise<unknown>>>

/** Only the top frame of our own page may call; anything else got in where nothing should. */
function checkSender({ sender, senderFrame }: IpcMainInvokeEvent, name: string): void {
  if (senderFrame === null || senderFrame !== sender.mainFrame || senderFrame.origin !== appOrigin)
    throw new Error(`${name}: refused, called by ${senderFrame?.origin ?? 'nobody'}`)
}

/**
 * Answers the page's calls. Sender and arguments are checked here, in the one place every call passes; expected
 * failures come back as the host's own results, a wrong sender or shape is thrown.
 */
export function serveHost(host: Host): void {
  for (const [part, calls] of Object.entries(hostCalls)) {
    const shapes: Readonly<Record<string, z.ZodType<readonly unknown[]>>> = callShapes[part as keyof Host]
    const target = host[part as keyof Host] as unknown as AnyCalls
    for (const call of calls) {
      const name = `host:${part}.${call}`
      ipcMain.handle(name, (event, ...values: unknown[]) => {
        checkSender(event, name)
        const checked = shapes[call]?.safeParse(values)
        if (!checked?.success) throw new Error(`${name}: refused, unexpected arguments`)
        return target[call]?.(...checked.data)
      })
    }
  }
}
