/**
 * Measures a production build in a browser: npm run bench -- [--only tags,report] [--against ../other-dist] …
 * What there is to choose: npm run bench -- --help. The measuring is TypeScript; see test/bench/ and docs/testing.md.
 */
import { runTypeScript } from './run-typescript.mjs';

await runTypeScript('test/bench/main.ts');
