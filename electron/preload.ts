import { contextBridge, ipcRenderer } from 'electron'
import { hostCalls } from '../src/host/contract.ts'

const callsOf = (part: string, calls: readonly string[]) =>
  Object.fromEntries(
    calls.map((call) => [call, (...values: unknown[]) => ipcRenderer.invoke(`host:${part}.${call}`, ...values)]),
  )

contextBridge.exposeInMainWorld(
  'host',
  Object.fromEntries(Object.entries(hostCalls).map(([part, calls]) => [part, callsOf(part, calls)])),
)
