import { describe, expect, it } from 'vitest';
import { VERIFY_PS1 } from '@/lib/bundle/documents/verify-ps1';

/** There is no Windows here. What can be told of the script without running it. */
describe('the script for Windows', () => {
  const lines = VERIFY_PS1.split('\r\n');

  it('is plain ASCII with line ends of Windows: version 5.1 reads a file without a mark as the local code page', () => {
    expect(VERIFY_PS1).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(VERIFY_PS1.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('uses nothing that only later versions have', () => {
    // `&&`, `||`, `??`, `?.` and `a ? b : c` are errors of syntax in 5.1: nothing of the script would run.
    for (const line of lines) expect(line).not.toMatch(/&&|\|\||\?\?|\?\.|\)\s\?\s/);
    expect(VERIFY_PS1).not.toMatch(/-AsByteStream|Join-String|-Parallel|utf8NoBOM|\bclean\s*\{/);
  });

  it('hands no path to a cmdlet that would read brackets in it as a pattern', () => {
    expect(VERIFY_PS1).not.toMatch(/Get-(?:Content|ChildItem|Item|FileHash)|Test-Path|Resolve-Path|Set-Location/);
  });

  it('closes every bracket that it opens', () => {
    const code = lines.filter((line) => !line.startsWith('#')).join('\n');
    const bare = code.replace(/'[^']*'/g, '').replace(/"[^"]*"/g, '');
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair]))
      expect(bare.split(open ?? '').length, open).toBe(bare.split(close ?? '').length);
  });

  it('ends with 2, and checks nothing, before the first checksum where a school’s rules forbid it', () => {
    const [stop, mode, first] = ['trap {', 'LanguageMode', '[System.'].map((part) =>
      lines.findIndex((line) => line.includes(part)),
    );
    expect(stop).toBeGreaterThan(0);
    expect(stop).toBeLessThan(mode ?? 0);
    expect(mode).toBeLessThan(first ?? 0);
    expect(lines[(mode ?? 0) + 2]).toBe('  exit 2');
  });

  it('says in the end what it did not check, and ends with what it found', () => {
    expect(VERIFY_PS1).toContain('NOT CHECKED here: signatures, fingerprint, timestamps and custody log.');
    expect(lines.at(-2)).toBe('exit $script:bad');
  });
});
