/** The part of the browser's Trusted Types used here (W3C Trusted Types, §2.2). */
interface Policies {
  createPolicy(name: string, rules: PolicyRules): unknown
}

interface PolicyRules {
  readonly createHTML: (text: string) => string
  readonly createScript: (text: string) => string
  readonly createScriptURL: (url: string) => string
}

/**
 * The rules under `require-trusted-types-for 'script'`: the empty text as HTML (React Aria's announcer clears itself
 * with it) and the program's own workers as script addresses. All else throws, whoever asks and whatever for.
 * `page` is the document's own address; `workers` are addresses as the build names them, relative or absolute.
 */
export function trustedTypeRules(page: string, workers: readonly string[]): PolicyRules {
  const own = new Set(workers.map((worker) => new URL(worker, page).href))
  for (const address of own) {
    if (new URL(address).origin !== new URL(page).origin) throw new Error(`Bug: worker of another origin: ${address}`)
  }
  const refuse = (what: string, text: string): never => {
    throw new TypeError(`Not trusted as ${what}: ${text.slice(0, 80)}`)
  }
  return {
    createHTML: (text) => (text === '' ? '' : refuse('HTML', text)),
    createScript: (text) => refuse('script', text),
    createScriptURL: (url) => (own.has(new URL(url, page).href) ? url : refuse('script address', url)),
  }
}

/** Once, before React mounts. Browsers without Trusted Types have nothing to install. */
export function installTrustedTypes(workers: readonly string[]): void {
  const policies: unknown = Reflect.get(window, 'trustedTypes')
  if (hasPolicies(policies)) policies.createPolicy('default', trustedTypeRules(document.baseURI, workers))
}

const hasPolicies = (value: unknown): value is Policies =>
  typeof value === 'object' && value !== null && 'createPolicy' in value && typeof value.createPolicy === 'function'
