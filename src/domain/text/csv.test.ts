import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { neutralizeFormula, toCsv, type CsvCell } from './csv';

const read = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', comments: '#', skipEmptyLines: true }).data;

describe('neutralizeFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\nx', "'\nx"],
    ['  =1', "'  =1"],
    ['=cmd\n|x', "'=cmd\n|x"],
    ['＝1+1', "'＝1+1"],
    ['1=1', '1=1'],
    ["'=1", "'=1"],
    ['a-b', 'a-b'],
    ['1:2.13.dfsg-1', '1:2.13.dfsg-1'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(neutralizeFormula(text)).toBe(expected);
  });
});

describe('toCsv', () => {
  it('writes notes, a header and rows', () => {
    const text = toCsv(
      ['Name', 'Score'],
      [
        ['a "b", c', 5.5],
        ['line\nline', null],
        ['#1', -2],
        ['x;=1', true],
      ],
      [
        ['Registry', 'quay.example.com'],
        ['=Odd', '=1'],
      ],
    );
    expect(text.split('\r\n')).toEqual([
      '# Registry,quay.example.com',
      "# '=Odd,'=1",
      'Name,Score',
      '"a ""b"", c",5.5',
      '"line\nline",',
      '"#1",-2',
      '"x;=1",true',
      '',
    ]);
  });

  it('without rows is a header', () => {
    expect(toCsv(['a', 'b'], [])).toBe('a,b\r\n');
  });

  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', '#', ' ', 'a') }),
    fc.integer(),
    fc.constant(null),
  );
  const expected = (one: CsvCell) => (typeof one === 'string' ? neutralizeFormula(one) : String(one ?? ''));

  it('is read back as it was written, whatever the cells are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('row'), cell, cell)), (rows) => {
        const [header, ...data] = read(toCsv(['x', 'y', 'z'], rows, [['note', 'value']]));
        expect(header).toEqual(['x', 'y', 'z']);
        expect(data).toEqual(rows.map((row) => row.map(expected)));
      }),
    );
  });

  it('has no cell that begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        for (const row of Papa.parse<string[]>(toCsv(['x', 'y'], rows), { delimiter: ',' }).data.slice(1)) {
          for (const [index, text] of row.entries()) {
            const isNumber = rows.some((one) => typeof one[index] === 'number' && String(one[index]) === text);
            if (!isNumber) expect(text).not.toMatch(/^[=+\-@\t\r]/);
          }
        }
      }),
    );
  });
});
