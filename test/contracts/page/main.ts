import { hostWorkers, pickHost } from '../../../src/host/pick.ts'
import { installTrustedTypes } from '../../../src/ui/trusted-types.ts'

installTrustedTypes(hostWorkers)
Reflect.set(window, 'hostUnderTest', pickHost())
