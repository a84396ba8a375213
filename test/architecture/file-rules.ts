import { posix } from 'node:path';
import type { SourceFacts } from './source-facts';

const VAGUE_NAMES = /^(utils?|helpers?|common|types?|constants?|index|misc|shared)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;
const IMPURE = /^(Date\.now|new Date\(\)|Math\.random|(window|document|localStorage|sessionStorage|navigator)\..*)$/;
/** What writes numbers and dates in the calendar and the digits of the locale. */
const LOCALE_WRITER = /^(toLocale\w*String|NumberFormat|DateTimeFormat|RelativeTimeFormat)$/;
/** Where the address of the page is read and set; everything else is handed what it needs of it. */
const LOCATION_ROOMS = ['app', 'main.tsx', 'mocks'];
const MAX_LINES = 200;

/** Files that may write words in snake_case in their texts, and whose words those are instead of the wire's. */
const OTHER_SNAKE_CASE: Record<string, string> = {
  'src/domain/exports/': 'CycloneDX, OpenVEX',
  'src/domain/risk/': 'OpenVEX, CycloneDX, EPSS',
  'src/domain/referrers/sbom/': 'SPDX 3',
  'src/domain/model-card/': 'the front matter of model cards',
  'src/domain/api-calls/shell-script.ts': 'the shell',
  'src/pages/tag/security-report/risk/vex/': 'OpenVEX',
  'src/routing/': "the browser's addresses, as Quay's own pages have them",
  'src/pages/sign-in/login-refusal.ts': 'as above',
  'src/api/http/answers/describe-issue.ts': 'valibot',
  'src/domain/registry/failure-advice.ts': 'the type of a failure, which is kept and shown as the registry says it',
  'src/features/failure/FailedCall.tsx': 'as above',
};

/** What is wrong with one file apart from its imports: name, size, exports, wire words, globals. One sentence each. */
export function fileViolations(file: SourceFacts): string[] {
  const isTest = /\.test\.tsx?$/.test(file.path);
  const room = file.path.startsWith('src/') ? (file.path.split('/')[1] ?? '') : 'mocks';
  const problems = [...nameProblems(file)];

  if (file.hasDefaultExport) problems.push('has a default export');
  if (!isTest && file.lineCount > MAX_LINES) problems.push(`is longer than ${MAX_LINES} lines (${file.lineCount})`);

  const mayNameWireWords = isTest || room === 'mocks' || /^src\/api\/.+\.schema\.ts$/.test(file.path);
  const mayNameOthers = Object.keys(OTHER_SNAKE_CASE).some((part) => file.path.startsWith(part));
  const wireWords = [
    ...[...file.members].filter((name) => SNAKE_CASE.test(name)),
    ...(mayNameOthers ? [] : file.snakeCaseWords),
  ];
  if (!mayNameWireWords && wireWords.length > 0)
    problems.push(`uses wire words outside src/api/**/*.schema.ts: ${wireWords.join(', ')}`);

  if (!LOCATION_ROOMS.includes(room) && !isTest && [...file.globalsUsed].some(isLocation)) {
    problems.push('uses window.location outside app/');
  }
  if (room === 'queries' && file.hasJsx) problems.push('has JSX in queries/');
  if (room === 'domain' && !isTest) {
    const used = [...file.globalsUsed].filter((name) => IMPURE.test(name));
    if (used.length > 0) problems.push(`domain rules get time and data as arguments, but this uses ${used.join(', ')}`);
  }
  const writers = [...file.members].filter((name) => LOCALE_WRITER.test(name));
  if (!isTest && file.path !== 'src/domain/time/intl-formatters.ts' && writers.length > 0) {
    problems.push(`writes numbers or dates past src/domain/time/intl-formatters.ts: ${writers.join(', ')}`);
  }
  return problems.map((problem) => `${file.path}: ${problem}`);
}

/** Without a word before it, `location` may be what the router gives: of that there are other members. */
function isLocation(name: string): boolean {
  return (
    /^(window|globalThis|self|document)\.location$/.test(name) ||
    /^location\.(href|origin|host|hostname|assign|replace|reload)$/.test(name)
  );
}

function nameProblems(file: SourceFacts): string[] {
  const [, ...folders] = posix.dirname(file.path).split('/');
  const stem = posix.basename(file.path).split('.')[0] ?? '';
  const isComponent = /\/[A-Z][A-Za-z0-9]*\.tsx$/.test(file.path);
  const problems = folders.filter((name) => !KEBAB_CASE.test(name)).map((name) => `folder ${name} is not kebab-case`);

  if (VAGUE_NAMES.test(stem)) problems.push('has a name that says nothing about its content');
  if (!KEBAB_CASE.test(stem) && !PASCAL_CASE.test(stem)) problems.push('is named neither kebab-case nor PascalCase');
  if (isComponent) {
    const components = file.valueExports.filter((name) => PASCAL_CASE.test(name));
    if (components.join() !== stem)
      problems.push(`should export the one component ${stem}, not [${components.join(', ')}]`);
  }
  return problems;
}
