import { resolve } from 'node:path'
import { pageBuild } from '../page-build.ts'

export default pageBuild(resolve(import.meta.dirname, '../..'))
