/** Where the browser tests' servers listen; two checkouts on one machine take different first ports. */
const first = Number(process.env.BROWSER_TESTS_PORT ?? 4301);

export const PORTS = { demo: first, real: first + 1, registry: first + 2, nginx: first + 3, prefix: first + 4 };
